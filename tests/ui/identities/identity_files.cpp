// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/identities/identity_files.h"

#include "core/practice/practice_authority.h"
#include "ui/identities/credential_files.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace stir::ui {

QByteArray IdentityFiles::openssl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString IdentityFiles::key(const QString &name, const QString &curve) const
{
    openssl({u"ecparam"_s, u"-genkey"_s, u"-name"_s, curve, u"-out"_s, path(name)});
    return path(name);
}

QString IdentityFiles::encryptedKey(const QString &plainKey, const QString &passphrase) const
{
    const QString target = plainKey + u".encrypted"_s;
    openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, plainKey, u"-out"_s, target, u"-passout"_s, u"stdin"_s},
            passphrase.toUtf8() + '\n');
    return target;
}

QString IdentityFiles::certificate(const QString &name, const QString &keyFile) const
{
    openssl({u"req"_s, u"-x509"_s, u"-key"_s, keyFile, u"-days"_s, u"90"_s, u"-subj"_s,
             u"/C=US/O=Example/CN=SHAKEN 123A"_s, u"-out"_s, path(name)});
    return path(name);
}

crypto::CertificateChain IdentityFiles::chainFor(const QString &keyFile) const
{
    const auto bundle = readCredentialFile(keyFile, crypto::Wanted::Keys, nullptr);
    if (!bundle)
        qFatal("%s: no key", qPrintable(keyFile));
    const auto issued = practice::issuePracticeCertificate(bundle->keys.front().publicKey(), u"123A"_s,
                                                           QDateTime::currentDateTimeUtc());
    if (!issued)
        qFatal("no certificate");
    return issued->chain;
}

void IdentityFiles::letOthersIn() const
{
    QFile::setPermissions(m_folder.path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
}

QString IdentityFiles::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return path(name);
}

QByteArray IdentityFiles::read(const QString &file) const
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    return opened.readAll();
}

QString IdentityFiles::pkcs12(const QString &name, const QString &keyFile, const QString &chainFile,
                              const QString &passphrase) const
{
    openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, keyFile, u"-in"_s, chainFile, u"-out"_s, path(name), u"-passout"_s,
             u"stdin"_s},
            passphrase.toUtf8() + '\n');
    return path(name);
}

QString IdentityFiles::md5OfKey(const QString &keyFile) const
{
    const QByteArray publicKey = openssl({u"ec"_s, u"-in"_s, keyFile, u"-pubout"_s});
    return QString::fromLatin1(openssl({u"md5"_s}, publicKey)).section(u' ', -1).trimmed();
}

} // namespace stir::ui
