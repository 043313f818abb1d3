// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A server's configuration file with the files it includes, kept byte for byte. Finding tells what is there and which
// line is in force; an edit tells which bytes are replaced by which, and they are those of the one value. Immutable;
// any thread.
//
// kamailio.cfg: src/core/cfg.lex (comments that nest, #! and !! words, defines to the end of the line, string forms).
// Asterisk: main/config.c (sections, ';' comments, ';--' blocks, '=' and '=>', first section of a name wins).

#include "core/foundation/finding.h"
#include "core/foundation/result.h"
#include "core/server_config/config_surroundings.h"
#include "core/server_config/setting_rule.h"
#include "core/server_config/text_edit.h"

#include <memory>

namespace stir::server_config {

enum class SettingForm
{
    DefineSwitch, ///< #!define X, or the same commented out
    DefineText,   ///< #!define NAME "..."
    Substdef,     ///< #!substdef "!NAME!value!g"
    Modparam,
    CallArgument, ///< an argument of stirshaken_add_identity(...)
    GlobalParameter,
    KeyValue ///< Asterisk name = value
};

enum class FoundBy
{
    ModuleParameter,
    Comment,
    Placeholder,
    DefineName,
    Call,
    SectionAndName,
    Pointed
};

/// "define_switch", "modparam", ... and "comment", "placeholder", ...: ids for wording and JSON.
QString settingFormName(SettingForm form);
QString foundByName(FoundBy foundBy);

struct FoundSetting
{
    SettingForm form = SettingForm::KeyValue;
    FoundBy foundBy = FoundBy::SectionAndName;
    QByteArray file;     ///< path of the included file it stands in; empty: the document's own
    int line = 0;        ///< from 1
    QByteArray lineText; ///< the whole first line, without its line end
    QByteArray name;     ///< the define's, parameter's or variable's name
    QByteArray value;    ///< text value, or "yes"/"no"
    bool inForce = true; ///< false: in a false #!ifdef branch, overridden by another, in a comment
    qsizetype begin = 0; ///< bytes that an edit replaces
    qsizetype end = 0;
};

/// A place where a missing setting could be added.
struct InsertionOffer
{
    QByteArray file; ///< path of an included file; empty: the document's own
    int line = 0;    ///< the new text would begin at this line, from 1
    qsizetype offset = 0;
    QByteArray text; ///< with %VALUE% where the value goes; in the file's own line ends
};

struct SettingSearch
{
    /// The one to read and to change; no value when nothing was found or the signs point to several (see `candidates`).
    std::optional<FoundSetting> effective;
    std::vector<FoundSetting> candidates; ///< everything that was seen, the effective one included, in file order
    std::vector<InsertionOffer> offers;
    Findings findings; ///< check = the rule's key; rules: "not_found", "ambiguous", "overridden", "commented_out",
                       ///< "false_branch", "trimmed", "pointed_line_gone"; values: "line", "column", "name", "count",
                       ///< and "path" in an included file
};

class ConfigDocument
{
public:
    virtual ~ConfigDocument() = default;
    virtual const QByteArray &text() const = 0;
    /// The text of an included file that was read, or of the document's own (empty path); none for any other.
    virtual std::optional<QByteArray> textOf(const QByteArray &path) const = 0;
    /// What the grammar says about the file as a whole: unterminated comment, string, #!ifdef. Check "file".
    virtual Findings problems() const = 0;
    virtual SettingSearch find(const SettingRule &rule) const = 0;
    /// What makes that one value another; nothing when it is so already. Fails with ValueNotWritable when the grammar
    /// cannot hold the value there.
    virtual Result<std::vector<FileEdit>> edits(const SettingRule &rule, const FoundSetting &setting,
                                                QByteArrayView value) const = 0;
    /// What adds the setting.
    virtual Result<std::vector<FileEdit>> insertion(const SettingRule &rule, const InsertionOffer &offer,
                                                    QByteArrayView value) const = 0;

    /// The same as the whole text of the document's own file. Fails with ValueNotWritable when another file would
    /// change.
    Result<QByteArray> withValue(const SettingRule &rule, const FoundSetting &setting, QByteArrayView value) const;
    Result<QByteArray> withInserted(const SettingRule &rule, const InsertionOffer &offer, QByteArrayView value) const;

private:
    Result<QByteArray> ownText(const SettingRule &rule, const Result<std::vector<FileEdit>> &edits) const;
};

/// Fails with FileTooLarge; damaged text is not an error but a problem.
Result<std::unique_ptr<ConfigDocument>> parseConfig(ConfigGrammar grammar, const QByteArray &text,
                                                    const ConfigSurroundings &surroundings = {});

} // namespace stir::server_config
