// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for any bytes: nothing is lost, nothing but one value changes, an edit twice is an edit once.
#include "kamailio_rules.h"
#include "tests/support/surgery_properties.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stir;
using namespace stir::server_config;
using namespace stir::server_config::test;
using stir::test::operate;
using stir::test::SurgeryResult;

namespace {

constexpr int rounds = 3000;

/// Bytes that mean something to the grammars, in any order, and now and then any byte at all.
QByteArray randomText(QRandomGenerator &random)
{
    static const std::vector<QByteArray> pieces{"#!define ",
                                                "##!define ",
                                                "# #!define ",
                                                "#!redef ",
                                                "#!trydef ",
                                                "WITH_STIRSHAKEN",
                                                "URL",
                                                " ",
                                                "\t",
                                                "\n",
                                                "\n",
                                                "\r\n",
                                                "\"url_to_be_added\"",
                                                "\"a\"",
                                                "'b'",
                                                "\"",
                                                "'",
                                                "\\",
                                                "#",
                                                "//",
                                                "/*",
                                                "*/",
                                                "#!ifdef ",
                                                "#!ifndef ",
                                                "#!else\n",
                                                "#!endif\n",
                                                "modparam(\"stirshaken\", \"as_default_key\", \"/k\")",
                                                "#modparam(\"stirshaken\",\"as_default_key\",\"/k\")",
                                                "modparam(",
                                                "stirshaken_add_identity(",
                                                "\"A\"",
                                                ",",
                                                ")",
                                                "(",
                                                "{",
                                                "}",
                                                ";",
                                                "=",
                                                "1",
                                                "yes",
                                                "$var(",
                                                "$x",
                                                "a.b",
                                                "#!substdef \"!URL!url_to_be_added!g\"",
                                                "#!substdef ",
                                                "loadmodule \"stirshaken.so\"\n",
                                                "# Enable/Disable stirshaken signing for outgoing calls\n",
                                                "# This is the url where the public certificate can be retrieved\n",
                                                "[identity_check]",
                                                "identity_missing",
                                                "=>",
                                                "+=",
                                                ";--",
                                                "--;",
                                                "\\;",
                                                "[alert](+)",
                                                "!!define "};
    QByteArray text;
    const int count = static_cast<int>(random.bounded(60U));
    for (int piece = 0; piece < count; ++piece) {
        if (random.bounded(20U) == 0)
            text.append(static_cast<char>(random.bounded(256U)));
        else
            text.append(pieces[random.bounded(static_cast<quint32>(pieces.size()))]);
    }
    return text;
}

SettingRule policyRule()
{
    SettingRule rule;
    rule.key = "policy.missing";
    rule.section = "identity_check";
    rule.name = "identity_missing";
    return rule;
}

QByteArray removed(const QByteArray &text, qsizetype begin, qsizetype end)
{
    return text.left(begin) + text.mid(end);
}

} // namespace

class ConfigPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryByte();
    void goesBackToTheSameBytes();
    void changesOneValueAndNothingElse_data();
    void changesOneValueAndNothingElse();
};

void ConfigPropertyTest::keepsEveryByte()
{
    QRandomGenerator random(20221115);
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = randomText(random);
        QCOMPARE(parse(text)->text(), text);
        QCOMPARE((*parseConfig(ConfigGrammar::Asterisk, text))->text(), text);
    }
}

/// An edit and its inverse, an addition and its inverse, an edit twice: with and without an included file.
void ConfigPropertyTest::goesBackToTheSameBytes()
{
    QRandomGenerator random(5886);
    std::map<SurgeryResult::Done, int> done;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = randomText(random);
        auto files = std::make_shared<FilesByPath>();
        files->add("/a.cfg", randomText(random));
        for (const char *key : {"enabled", "key", "x5u", "policy"}) {
            const bool isAsterisk = QByteArray(key) == "policy";
            const SettingRule rule = isAsterisk ? policyRule() : ruleFor(key);
            const QByteArray value = rule.kind == SettingKind::Switch ? "yes" : "https:new";
            const QByteArray include = isAsterisk ? "\n#include /a.cfg\n" : "\ninclude_file \"/a.cfg\"\n";
            const auto result = operate({isAsterisk ? ConfigGrammar::Asterisk : ConfigGrammar::Kamailio,
                                         round % 2 == 0 ? text : text + include + text,
                                         {{}, "/main.cfg", files},
                                         rule,
                                         value});
            QVERIFY2(result.broken == nullptr, result.broken);
            ++done[result.done];
        }
    }
    QVERIFY(done[SurgeryResult::Done::Edited] > 200);
    QVERIFY(done[SurgeryResult::Done::Inserted] > 200);
}

void ConfigPropertyTest::changesOneValueAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"enabled", "key", "x5u", "policy"})
        QTest::newRow(key) << QByteArray(key);
}

void ConfigPropertyTest::changesOneValueAndNothingElse()
{
    QFETCH(QByteArray, key);
    const SettingRule rule = key == "policy" ? policyRule() : ruleFor(key);
    const ConfigGrammar grammar = key == "policy" ? ConfigGrammar::Asterisk : ConfigGrammar::Kamailio;
    QRandomGenerator random(4242);
    int edits = 0;
    for (int round = 0; round < rounds * 4; ++round) {
        QByteArray text = randomText(random);
        if (grammar == ConfigGrammar::Asterisk)
            text = "[identity_check]\n" + text + "\nidentity_missing=PASS\n" + randomText(random);
        const auto document = *parseConfig(grammar, text);
        const SettingSearch search = document->find(rule);
        if (!search.effective)
            continue;
        const FoundSetting setting = *search.effective;
        QVERIFY(setting.begin <= setting.end && setting.end <= text.size());
        const QByteArray value =
            rule.kind == SettingKind::Switch ? (setting.value == "yes" ? "no" : "yes") : "https:new";
        const auto changed = document->withValue(rule, setting, value);
        if (!changed)
            continue;
        ++edits;
        QCOMPARE(changed->count('\n'), text.count('\n'));
        const auto again = *parseConfig(grammar, *changed);
        SettingRule here = rule;
        here.pointed = SettingRule::PointedLine{changed->split('\n').at(setting.line - 1), setting.line};
        const SettingSearch proof = again->find(here);
        const auto found = std::ranges::find(proof.candidates, value, &FoundSetting::value);
        if (grammar == ConfigGrammar::Kamailio)
            QVERIFY2(found != proof.candidates.end(), changed->constData());
        const bool isPlain = rule.kind == SettingKind::Text && setting.inForce && search.candidates.size() == 1;
        if (isPlain && value != setting.value)
            QCOMPARE(removed(*changed, setting.begin, setting.begin + value.size()),
                     removed(text, setting.begin, setting.end));
        const FoundSetting second = grammar == ConfigGrammar::Kamailio ? *found : proof.effective.value();
        const auto twice = again->withValue(here, second, value);
        QVERIFY(twice);
        QCOMPARE(*twice, *changed);
    }
    QVERIFY2(edits > 50, qPrintable(QString::number(edits)));
}

QTEST_GUILESS_MAIN(ConfigPropertyTest)
#include "config_property_test.moc"
