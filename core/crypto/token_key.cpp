// SPDX-License-Identifier: GPL-3.0-or-later
// Debian 12 has the engine for tokens and no provider for them.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "core/crypto/token_key.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/openssl_errors.h"

#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/ui.h>

#include <QUrl>
#include <QUrlQuery>

namespace stir::crypto {

namespace {

constexpr int wrongPin = 0xA0; // CKR_PIN_INCORRECT, PKCS#11 2.40 base 4.11

struct Address
{
    QByteArray key;    ///< without what only says how to get there
    QByteArray module; ///< empty: the engine's own choice
};

Result<Address> parsed(const QString &text)
{
    const qsizetype query = text.indexOf(u'?');
    const QUrlQuery attributes(query < 0 ? QString() : text.mid(query + 1));
    const auto value = [&attributes](const char *name) {
        return attributes.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    if (text.contains(QLatin1String("pin-value"), Qt::CaseInsensitive))
        return failure(ErrorCode::InvalidArgument,
                       text.left(text.indexOf(QLatin1String("pin-value"), 0, Qt::CaseInsensitive)),
                       QStringLiteral("pin-value"));
    return Address{(query < 0 ? text : text.left(query)).toUtf8(), value("module-path").toUtf8()};
}

/// Asks nobody: the PIN was given, or is missing.
UI_METHOD *silentMethod()
{
    static UI_METHOD *const method = [] {
        UI_METHOD *made = UI_create_method("silent");
        UI_method_set_reader(made, [](UI *, UI_STRING *) { return -1; });
        return made;
    }();
    return method;
}

struct ReleaseEngine
{
    void operator()(ENGINE *engine) const noexcept { ENGINE_free(engine); }
};
using EngineReference = std::unique_ptr<ENGINE, ReleaseEngine>;

bool set(ENGINE *engine, const char *command, const char *value)
{
    return ENGINE_ctrl_cmd_string(engine, command, value, 0) == 1;
}

/// The engine keeps the first library it was given, and stays logged in, until the program ends: another one would be
/// ignored without a word.
bool isFirstLibrary(const QByteArray &module)
{
    static const QByteArray first = module;
    return module == first;
}

/// Initialised with the token's library and the PIN; ENGINE_finish() gives it back.
Result<std::shared_ptr<ENGINE>> startedEngine(const Address &address, const SecretBytes &pin, const QString &subject)
{
    ENGINE_load_dynamic();
    const EngineReference engine(ENGINE_by_id("pkcs11"));
    if (!engine)
        return opensslFailure(ErrorCode::TokenUnavailable, subject);
    if (!isFirstLibrary(address.module))
        return failure(ErrorCode::TokenUnavailable, subject, QStringLiteral("another library is in use"));
    SecretBytes words = pin.duplicate();
    words.append(std::as_bytes(std::span("", 1)));
    const bool isSet = (address.module.isEmpty() || set(engine.get(), "MODULE_PATH", address.module.constData())) &&
                       set(engine.get(), "QUIET", nullptr) && set(engine.get(), "PIN", words.text().data());
    if (!isSet || ENGINE_init(engine.get()) != 1)
        return opensslFailure(ErrorCode::TokenUnavailable, subject);
    return std::shared_ptr<ENGINE>(engine.get(), [](ENGINE *started) { ENGINE_finish(started); });
}

} // namespace

bool isTokenAddress(const QString &text)
{
    return text.startsWith(QLatin1String("pkcs11:"), Qt::CaseInsensitive);
}

Result<PrivateKey> openTokenKey(const QString &address, const SecretBytes *pin)
{
    const ErrorQueueGuard guard;
    const auto wanted = parsed(address);
    if (!wanted)
        return failure(wanted.error());
    if (pin == nullptr)
        return failure(ErrorCode::PassphraseNeeded, address);
    auto engine = startedEngine(*wanted, *pin, address);
    if (!engine)
        return failure(engine.error());
    KeyHandle key(ENGINE_load_private_key(engine->get(), wanted->key.constData(), silentMethod(), nullptr));
    if (!key) {
        const unsigned long error = ERR_peek_error();
        const bool isWrongPin = ERR_GET_REASON(error) == wrongPin && ERR_GET_LIB(error) >= ERR_LIB_USER;
        return opensslFailure(isWrongPin ? ErrorCode::WrongPassphrase : ErrorCode::TokenUnavailable, address);
    }
    return PrivateKey(std::make_unique<PrivateKey::Handle>(PrivateKey::Handle{std::move(*engine), std::move(key)}));
}

} // namespace stir::crypto
