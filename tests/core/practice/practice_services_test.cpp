// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_fixture.h"

using namespace stir;
using namespace stir::practice;

class PracticeServicesTest : public PracticeFixture
{
    Q_OBJECT

private Q_SLOTS:
    void restartsKamailioOverSsh()
    {
        const QByteArray before = pid("/var/run/kamailio/kamailio.pid");
        QVERIFY(!before.isEmpty());
        const Answer answer = remote("service kamailio restart");
        QVERIFY2(answer.code == 0, answer.errors.constData());
        QVERIFY(pid("/var/run/kamailio/kamailio.pid") != before);
        QCOMPARE(remote("service kamailio status").code, 0);
        QCOMPARE(remote("service kamailio stop").code, 0);
        QCOMPARE(remote("service kamailio status").code, 3);
        QVERIFY(!hasRole(practiceProcesses(folder()), PracticeRole::Kamailio));
    }

    void keepsOldProcessWhenFileIsRefused()
    {
        const QByteArray before = pid("/var/run/kamailio/kamailio.pid");
        QByteArray text = content("/etc/kamailio/kamailio.cfg");
        const auto line = text.left(text.indexOf("route(SIGN)")).count('\n') + 1;
        QVERIFY(save("/etc/kamailio/kamailio.cfg", text.replace("route(SIGN)", "no_such_function()")));
        const Answer answer = remote("service kamailio restart");
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.errors.contains("/etc/kamailio/kamailio.cfg, line " + QByteArray::number(line)),
                 answer.errors.constData());
        QCOMPARE(pid("/var/run/kamailio/kamailio.pid"), before);
        QCOMPARE(remote("service kamailio status").code, 0);
    }

    void saysThatItIsDownWhenOnlyTheStartFails()
    {
        // kamailio -c passes a call of a route that is not there; the start does not.
        QByteArray text = content("/etc/kamailio/kamailio.cfg");
        QVERIFY(save("/etc/kamailio/kamailio.cfg", text.replace("route(SIGN)", "route(NO_SUCH_ROUTE)")));
        QCOMPARE(remote("kamailio -c -f \"$STIR_ROOT/etc/kamailio/kamailio.cfg\"").code, 0);
        QCOMPARE(remote("service kamailio restart").code, 1);
        QCOMPARE(remote("service kamailio status").code, 3);
    }

    void checksStagedFileByItsOwnName()
    {
        QVERIFY(switchSigningOn("https://cert.example.org/a.pem"));
        const Answer good = remote("kamailio -c -f \"$STIR_ROOT/etc/kamailio/kamailio.cfg\"");
        QVERIFY2(good.code == 0 && good.errors.contains("config file ok"), good.errors.constData());
        QCOMPARE(remote("cd \"$STIR_ROOT/etc/kamailio\" && kamailio -A 'X=1' -c -f /dev/stdin <kamailio.cfg").code, 0);

        QVERIFY(save("/etc/kamailio/staged & new.cfg",
                     "#!KAMAILIO\nloadmodule \"stirshaken.so\"\nloadmodule \"pv.so\"\n"
                     "modparam(\"stirshaken\", \"as_default_kye\", \"/k\")\n"));
        const Answer bad = remote("kamailio -c -f \"$STIR_ROOT/etc/kamailio/staged & new.cfg\"");
        QCOMPARE(bad.code, 255);
        QVERIFY2(bad.errors.contains("staged & new.cfg, line 4"), bad.errors.constData());
        QVERIFY2(bad.errors.contains("as_default_kye"), bad.errors.constData());
        // Nothing of the check is left.
        QVERIFY(QDir(inRoot("/var/run/kamailio")).entryList({words("check.*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void checksWithTheDefinesThatKamailioWillHave()
    {
        const QByteArray block = "#!KAMAILIO\nlisten=udp:127.0.0.1:5060\n#!ifdef %1\nloadmodule \"stirshaken.so\"\n"
                                 "#!endif\nrequest_route { exit; }\n";
        const QByteArray check = "kamailio -c -f \"$STIR_ROOT/etc/kamailio/new.cfg\"";
        // Where the adapter took the block for switched off, the real Kamailio would miss a stirshaken.so.
        QVERIFY(save("/etc/kamailio/new.cfg", QByteArray(block).replace("%1", "KAMAILIO_5")));
        QCOMPARE(remote(check).code, 0);
        QVERIFY(save("/etc/kamailio/new.cfg", QByteArray(block).replace("%1", "WITH_STIR")));
        QCOMPARE(remote(check).code, 0);
        QCOMPARE(remote(check + " -A WITH_STIR").code, 0);
        QCOMPARE(remote(check + " -A'WITH_STIR=\"it'\\''s\"'").code, 0);
    }

    void refusesToStartKamailioBesideItsService()
    {
        QCOMPARE(remote("kamailio").code, 255);
        const Answer version = remote("kamailio -v");
        QCOMPARE(version.code, 0);
        QVERIFY(version.output.startsWith("version: kamailio 5."));
    }

    void answersForAsteriskAsAStandIn()
    {
        const Answer reloaded = remote("asterisk -rx 'stir_shaken reload'");
        QCOMPARE(reloaded.code, 0);
        QVERIFY(reloaded.output.startsWith("Stand-in for Asterisk"));
        const Answer unknown = remote("asterisk -rx 'core restart now'");
        QCOMPARE(unknown.code, 0);
        QCOMPARE(unknown.output, QByteArray("No such command 'core restart now' (type 'core show help core restart "
                                            "now' for other possible commands)\n"));
        const QByteArray before = pid("/var/run/asterisk/asterisk.pid");
        QCOMPARE(remote("service asterisk restart").code, 0);
        QVERIFY(pid("/var/run/asterisk/asterisk.pid") != before);
        QCOMPARE(content("/var/log/asterisk/commands.log"),
                 QByteArray("service asterisk start\nasterisk -rx stir_shaken reload\nasterisk -rx core restart "
                            "now\nservice asterisk restart\n"));
        QVERIFY(
            content("/var/log/asterisk/full").contains("Stand-in for Asterisk (practice server): stir_shaken reload"));
        QCOMPARE(remote("service asterisk stop").code, 0);
        QCOMPARE(remote("asterisk -rx 'stir_shaken reload'").code, 1);
    }

    void makesBundleOfEveryAnchor()
    {
        QVERIFY(save("/etc/pki/ca-trust/source/anchors/comcast.pem", "first"));
        QVERIFY(save("/etc/pki/ca-trust/source/anchors/.hidden.pem", "second\n"));
        QCOMPARE(remote("update-ca-trust").code, 0);
        QCOMPARE(content("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"), QByteArray("first\nsecond\n"));
        QCOMPARE(QDir(inRoot("/etc/pki/ca-trust/extracted/pem")).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

int main(int argc, char **argv)
{
    return runTestOrAdapt<PracticeServicesTest>(argc, argv);
}
#include "practice_services_test.moc"
