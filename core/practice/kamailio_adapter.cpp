// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/kamailio_adapter.h"

#include "core/practice/live_tokens.h"
#include "core/server_config/kamailio_search.h"
#include "core/server_config/kamailio_string.h"

#include <algorithm>
#include <optional>

namespace stir::practice {

namespace {

using server_config::TokenKind;

struct Edit
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;
};

struct Argument
{
    QByteArray written; ///< all between two commas
    std::optional<QByteArray> text;
};

/// One call: where it stands and its arguments.
struct Call
{
    qsizetype begin = 0;
    qsizetype end = 0;
    size_t nextToken = 0;
    std::vector<Argument> arguments;
};

/// Of a string in quotes, in which a $ would begin a variable. No value when no line of kamailio.cfg can hold it.
std::optional<QByteArray> plainArgument(QByteArray value)
{
    const auto encoded = server_config::encodedString(value.replace('$', "$$"), '"');
    return encoded ? std::optional('"' + *encoded + '"') : std::nullopt;
}

bool moduleHasParameter(const QByteArray &name)
{
    static const QByteArrayList known{"as_default_key",
                                      "vs_verify_x509_cert_path",
                                      "vs_ca_dir",
                                      "vs_crl_dir",
                                      "vs_identity_expire_s",
                                      "vs_connect_timeout_s",
                                      "vs_cache_certificates",
                                      "vs_cache_dir",
                                      "vs_cache_expire_s",
                                      "vs_certsubject_pvname",
                                      "vs_pptgrants_pvname"};
    return known.contains(name);
}

class Adaptation
{
public:
    Adaptation(const QByteArray &text, QByteArray root, std::vector<LiveToken> tokens)
        : m_text(text), m_root(std::move(root)), m_tokens(std::move(tokens))
    {
    }

    AdaptedConfig run()
    {
        // A parameter may be set below the routes that use it, so the key is looked for first.
        for (size_t i = 0; i < m_tokens.size(); ++i)
            readDeclaration(i);
        if (m_loaded) {
            for (size_t i = 0; i < m_tokens.size(); ++i)
                readCall(i);
        }
        return {edited(), QString::fromUtf8(m_key), m_loaded};
    }

private:
    bool isKind(size_t index, TokenKind kind) const
    {
        return index < m_tokens.size() && !m_tokens[index].isDirective && m_tokens[index].kind == kind;
    }

    /// The word at `index` that no define replaces; empty when there is none.
    QByteArray word(size_t index) const
    {
        const LiveToken &token = m_tokens[index];
        return isKind(index, TokenKind::Word) && !token.text ? m_text.mid(token.begin, token.end - token.begin)
                                                             : QByteArray();
    }

    void readDeclaration(size_t index)
    {
        const QByteArray name = word(index);
        if (name == "loadmodule" || name == "loadmodulex")
            readLoad(index + 1);
        else if (m_loaded && (name == "modparam" || name == "modparamx"))
            readParameter(index);
    }

    void readLoad(size_t index)
    {
        if (isKind(index, TokenKind::Open))
            ++index;
        if (!isKind(index, TokenKind::String))
            return;
        const LiveToken &module = m_tokens[index];
        if (server_config::moduleNameOf(*module.text) != "stirshaken")
            return;
        m_loaded = true;
        replace(module.begin, module.end, "\"secsipid.so\" /* practice-signs */");
    }

    void readParameter(size_t index)
    {
        const std::optional<Call> call = callAt(index);
        if (!call || call->arguments.size() != 3)
            return;
        const auto &modules = call->arguments[0].text;
        const auto &parameter = call->arguments[1].text;
        if (!modules || !server_config::namesModule(*modules, "stirshaken") || !parameter)
            return;
        if (!moduleHasParameter(*parameter)) {
            // Kamailio then says that it knows no such parameter, as it would with the real module.
            replace(m_tokens[index + 2].begin, m_tokens[index + 2].end, "\"secsipid\"");
            return;
        }
        const qsizetype end = isKind(call->nextToken, TokenKind::Semicolon) ? m_tokens[call->nextToken].end : call->end;
        QByteArray left;
        if (*parameter == "as_default_key") {
            m_key = call->arguments[2].text.value_or(QByteArray());
            left = m_key.contains("*/") || m_key.contains('\n') ? QByteArray() : "/* practice-key: " + m_key + " */";
        }
        replace(call->begin, end, left);
    }

    void readCall(size_t index)
    {
        const QByteArray name = word(index);
        if (!name.startsWith("stirshaken_"))
            return;
        const std::optional<Call> call = callAt(index);
        if (!call)
            return;
        if (name == "stirshaken_add_identity" && call->arguments.size() == 5)
            sign(*call, plainArgument(m_root + m_key));
        else if (name == "stirshaken_add_identity_with_key" && call->arguments.size() == 6)
            sign(*call, underRoot(call->arguments[5]));
        else if (name.startsWith("stirshaken_check_identity"))
            replace(call->begin, call->end, "resetflag(31)");
    }

    void sign(const Call &call, const std::optional<QByteArray> &key)
    {
        if (!key)
            return;
        QByteArrayList arguments;
        for (const size_t given : {2U, 3U, 1U, 4U, 0U})
            arguments.append(call.arguments[given].written);
        replace(call.begin, call.end, "secsipid_add_identity(" + (arguments << *key).join(',') + ')');
    }

    std::optional<QByteArray> underRoot(const Argument &key) const
    {
        // Only a path that is written out can be put under the root; a variable stays as it is.
        if (key.text && key.text->startsWith('/') && !key.text->contains('$'))
            return plainArgument(m_root + *key.text);
        return key.written;
    }

    /// Nothing when it is no call, or one with a preprocessor line inside.
    std::optional<Call> callAt(size_t name) const
    {
        if (!isKind(name + 1, TokenKind::Open))
            return std::nullopt;
        Call call{m_tokens[name].begin, 0, 0, {}};
        size_t argument = name + 2;
        int depth = 0;
        for (size_t i = name + 1; i < m_tokens.size() && !m_tokens[i].isDirective; ++i) {
            depth += isKind(i, TokenKind::Open) ? 1 : (isKind(i, TokenKind::Close) ? -1 : 0);
            const bool closes = depth == 0;
            if ((closes && i > name + 2) || (depth == 1 && isKind(i, TokenKind::Comma))) {
                call.arguments.push_back(argumentBetween(argument, i));
                argument = i + 1;
            }
            if (closes) {
                call.end = m_tokens[i].end;
                call.nextToken = i + 1;
                return call;
            }
        }
        return std::nullopt;
    }

    /// Adjacent string literals are one string.
    Argument argumentBetween(size_t first, size_t behind) const
    {
        const qsizetype begin = m_tokens[first - 1].end;
        Argument argument{m_text.mid(begin, m_tokens[behind].begin - begin), QByteArray()};
        for (size_t i = first; i < behind && argument.text; ++i)
            argument.text = m_tokens[i].text ? std::optional(*argument.text + *m_tokens[i].text) : std::nullopt;
        return argument;
    }

    /// Keeps the number of lines.
    void replace(qsizetype begin, qsizetype end, QByteArray text)
    {
        const auto missing = m_text.mid(begin, end - begin).count('\n') - text.count('\n');
        if (missing > 0)
            text += QByteArray(missing, '\n');
        m_edits.push_back({begin, end, std::move(text)});
    }

    QByteArray edited()
    {
        std::sort(m_edits.begin(), m_edits.end(), [](const Edit &a, const Edit &b) { return a.begin > b.begin; });
        QByteArray text = m_text;
        for (const Edit &edit : m_edits)
            text.replace(edit.begin, edit.end - edit.begin, edit.text);
        return text;
    }

    const QByteArray &m_text;
    QByteArray m_root;
    std::vector<LiveToken> m_tokens;
    std::vector<Edit> m_edits;
    QByteArray m_key;
    bool m_loaded = false;
};

} // namespace

Result<AdaptedConfig> adaptKamailioConfig(const QByteArray &text, const QString &root,
                                          const std::vector<QByteArray> &defines)
{
    // Everything else that is wrong with a file is left for Kamailio to say.
    if (text.contains('\0'))
        return failure(ErrorCode::ConfigMalformed, QStringLiteral("kamailio.cfg"), QStringLiteral("holds a NUL byte"));
    return Adaptation(text, root.toUtf8(), liveTokens(text, defines)).run();
}

} // namespace stir::practice
