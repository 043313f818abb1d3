// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said about the grammar of a configuration file and the files it includes.
#include "core/wording/words.h"

#include <QtGlobal>

namespace stir::wording {

namespace {

constexpr FindingWords words[] = {
    {"file", "unterminated_comment", "path line column",
     QT_TRANSLATE_NOOP("Wording", "A comment that begins in line %2, column %3 of %1 does not end."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "unterminated_string", "path line column",
     QT_TRANSLATE_NOOP("Wording", "A text that begins in line %2, column %3 of %1 does not end."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "unterminated_variable", "path line column",
     QT_TRANSLATE_NOOP("Wording", "A variable that begins in line %2, column %3 of %1 does not end."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "unterminated_ifdef", "path line column",
     QT_TRANSLATE_NOOP("Wording", "The #!ifdef in line %2, column %3 of %1 has no #!endif."),
     QT_TRANSLATE_NOOP(
         "Wording",
         "Mend the file on the server, then look again. An #!endif in the last line needs a line end behind it.")},
    {"file", "endif_without_if", "path line column",
     QT_TRANSLATE_NOOP("Wording", "The #!endif in line %2, column %3 of %1 has no #!ifdef."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "else_without_if", "path line column",
     QT_TRANSLATE_NOOP("Wording", "The #!else in line %2, column %3 of %1 has no #!ifdef; Kamailio passes over it."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "nested_too_deep", "path line column",
     QT_TRANSLATE_NOOP("Wording", "Line %2, column %3 of %1 nests more #!ifdef than Kamailio takes."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "defined_twice", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 defines “%3” a second time; Kamailio does not start with that."),
     QT_TRANSLATE_NOOP("Wording", "Write #!redefine there, or take one of the two away.")},
    {"file", "too_many_defines", "path line name",
     QT_TRANSLATE_NOOP("Wording",
                       "Line %2 of %1 defines “%3”, and that is more names than the 512 that Kamailio takes."),
     QT_TRANSLATE_NOOP("Wording", "Take defines away that nothing asks for.")},
    {"file", "name_with_dash", "path line column name",
     QT_TRANSLATE_NOOP(
         "Wording", "The name “%4” in line %2, column %3 of %1 goes on with “-”; Kamailio does not start with that."),
     QT_TRANSLATE_NOOP("Wording", "Write “_” instead.")},
    {"file", "define_without_end", "path line name",
     QT_TRANSLATE_NOOP(
         "Wording",
         "The define “%3” in line %2, the last one of %1, has no line end: Kamailio takes it without its value."),
     QT_TRANSLATE_NOOP("Wording", "Add a line end to the file.")},
    {"file", "condition_unknown", "path line",
     QT_TRANSLATE_NOOP("Wording", "Whether the condition in line %2 of %1 holds cannot be told from here."),
     QT_TRANSLATE_NOOP("Wording", "The first of its branches is taken to be in force.")},
    {"file", "line_too_long", "path line column",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 is longer than the program reads; it is left as it is."), ""},
    {"file", "line_very_long", "path line column",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 goes on behind column %3; nobody writes such a line."),
     QT_TRANSLATE_NOOP("Wording", "Check that it is the file you meant.")},
    {"file", "too_many_settings", "path line column",
     QT_TRANSLATE_NOOP("Wording", "From line %2, column %3 on, %1 holds more than the program looks at."),
     QT_TRANSLATE_NOOP("Wording", "Check that it is the file you meant.")},
    {"file", "stray_comment_end", "path line column",
     QT_TRANSLATE_NOOP("Wording", "Line %2, column %3 of %1 ends a comment that never began."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "variable_outside_section", "path line",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 stands before the first section."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "section_not_closed", "path line",
     QT_TRANSLATE_NOOP("Wording", "The section name in line %2 of %1 has no closing bracket."),
     QT_TRANSLATE_NOOP("Wording", "Mend the file on the server, then look again.")},
    {"file", "included_file", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 includes %3, which is not looked into."),
     QT_TRANSLATE_NOOP("Wording", "A setting that stands there is not seen.")},
    {"file", "include_missing", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 includes %3, and there is no such file."),
     QT_TRANSLATE_NOOP("Wording",
                       "The service does not start without it. Bring the file there, or take the line away.")},
    {"file", "import_missing", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 imports %3, and there is no such file; the service passes over that."),
     ""},
    {"file", "include_loop", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 includes %3, which leads back to itself."),
     QT_TRANSLATE_NOOP("Wording", "Take one of the includes away.")},
    {"file", "include_too_deep", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 includes %3 deeper than the ten levels that the service takes."),
     QT_TRANSLATE_NOOP("Wording", "Include it from a file further up.")},
    {"file", "include_malformed", "path line",
     QT_TRANSLATE_NOOP("Wording", "The name of the included file in line %2 of %1 is not right."),
     QT_TRANSLATE_NOOP("Wording", "It stands between quotation marks, has no blank in it and at most 125 characters.")},
    {"file", "include_unreadable", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 includes %3, which cannot be read."),
     QT_TRANSLATE_NOOP("Wording", "Allow the service and this program to read it.")},
    {"file", "include_too_large", "path line name",
     QT_TRANSLATE_NOOP("Wording",
                       "With %3, which line %2 of %1 includes, the configuration is larger than the program reads."),
     QT_TRANSLATE_NOOP("Wording", "Check that it is the file you meant.")},
    {"file", "unknown_directive", "path line name",
     QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 begins with “%3”, which is not known."),
     QT_TRANSLATE_NOOP("Wording", "It is left as it is.")},
    {"file", "no_equal_sign", "path line", QT_TRANSLATE_NOOP("Wording", "Line %2 of %1 has no “=”."),
     QT_TRANSLATE_NOOP("Wording", "It is left as it is.")},
};

} // namespace

std::span<const FindingWords> configWords()
{
    return words;
}

} // namespace stir::wording
