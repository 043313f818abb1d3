// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/kamailio_adapter.h"

#include "core/practice/kamailio_scanner.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace stir::practice {

namespace {

using Tokens = std::vector<KamailioToken>;

struct Edit
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;
};

/// One call: where it stands and its arguments as written.
struct Call
{
    qsizetype begin = 0;
    qsizetype end = 0;
    size_t nextToken = 0;
    QByteArrayList arguments;
};

bool isSymbol(const KamailioToken &token, char symbol)
{
    return token.kind == KamailioTokenKind::Symbol && token.text.at(0) == symbol;
}

bool isWord(const KamailioToken &token, const char *word)
{
    return token.kind == KamailioTokenKind::Word && !token.isText && token.text == word;
}

QByteArray quotedForKamailio(const QByteArray &value)
{
    QByteArray escaped = value;
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + escaped + '"';
}

/// As quotedForKamailio, for an argument in which a $ would begin a variable.
QByteArray plainArgument(QByteArray value)
{
    return quotedForKamailio(value.replace('$', "$$"));
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

bool namesStirShaken(const QByteArray &modules)
{
    // The first argument of modparam is a POSIX extended regular expression, compared without case.
    const QRegularExpression expression(QStringLiteral("^(?:%1)$").arg(QString::fromUtf8(modules)),
                                        QRegularExpression::CaseInsensitiveOption);
    return expression.isValid() && expression.match(QStringLiteral("stirshaken")).hasMatch();
}

class Adaptation
{
public:
    Adaptation(const QByteArray &text, QByteArray root) : m_text(text), m_root(std::move(root)) {}

    AdaptedConfig run()
    {
        m_tokens = KamailioScanner(m_text).tokens();
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
    void readDeclaration(size_t index)
    {
        const KamailioToken &token = m_tokens[index];
        if (isWord(token, "loadmodule") || isWord(token, "loadmodulex"))
            readLoad(index + 1);
        else if (m_loaded && (isWord(token, "modparam") || isWord(token, "modparamx")))
            readParameter(index);
    }

    void readLoad(size_t index)
    {
        if (index < m_tokens.size() && isSymbol(m_tokens[index], '('))
            ++index;
        if (index >= m_tokens.size() || m_tokens[index].kind != KamailioTokenKind::Literal)
            return;
        const KamailioToken &module = m_tokens[index];
        const QByteArray name = module.text.mid(module.text.lastIndexOf('/') + 1);
        if (name != "stirshaken.so" && name != "stirshaken")
            return;
        m_loaded = true;
        replace(module.begin, module.end, "\"secsipid.so\" /* practice-signs */");
    }

    void readParameter(size_t index)
    {
        const std::optional<Call> call = callAt(index);
        if (!call || call->arguments.size() != 3)
            return;
        const KamailioToken &modules = m_tokens[index + 2];
        const KamailioToken &parameter = m_tokens[index + 4];
        if (!modules.isText || !namesStirShaken(modules.text) || !parameter.isText)
            return;
        if (!moduleHasParameter(parameter.text)) {
            // Kamailio then says that it knows no such parameter, as it would with the real module.
            replace(modules.begin, modules.end, "\"secsipid\"");
            return;
        }
        qsizetype end = call->end;
        if (call->nextToken < m_tokens.size() && isSymbol(m_tokens[call->nextToken], ';'))
            end = m_tokens[call->nextToken].end;
        QByteArray left;
        if (parameter.text == "as_default_key") {
            m_key = textFrom(index + 6, call->nextToken - 1);
            left = m_key.contains("*/") || m_key.contains('\n') ? QByteArray() : "/* practice-key: " + m_key + " */";
        }
        replace(call->begin, end, left);
    }

    /// Adjacent string literals are one string.
    QByteArray textFrom(size_t first, size_t end) const
    {
        QByteArray value;
        for (size_t i = first; i < end && m_tokens[i].isText; ++i)
            value += m_tokens[i].text;
        return value;
    }

    void readCall(size_t index)
    {
        const KamailioToken &token = m_tokens[index];
        if (token.kind != KamailioTokenKind::Word || !token.text.startsWith("stirshaken_"))
            return;
        const std::optional<Call> call = callAt(index);
        if (!call)
            return;
        const QByteArrayList &given = call->arguments;
        if (token.text == "stirshaken_add_identity" && given.size() == 5) {
            replace(call->begin, call->end,
                    "secsipid_add_identity(" +
                        QByteArrayList{given[2], given[3], given[1], given[4], given[0], plainArgument(m_root + m_key)}
                            .join(',') +
                        ')');
        } else if (token.text == "stirshaken_add_identity_with_key" && given.size() == 6) {
            replace(call->begin, call->end,
                    "secsipid_add_identity(" +
                        QByteArrayList{given[2], given[3], given[1], given[4], given[0], underRoot(index, *call)}.join(
                            ',') +
                        ')');
        } else if (token.text.startsWith("stirshaken_check_identity")) {
            replace(call->begin, call->end, "resetflag(31)");
        }
    }

    QByteArray underRoot(size_t index, const Call &call) const
    {
        // Only a path that is written out can be put under the root; a variable stays as it is.
        const KamailioToken &last = m_tokens[call.nextToken - 2];
        const bool aloneInItsPlace = call.nextToken - 3 > index && isSymbol(m_tokens[call.nextToken - 3], ',');
        if (aloneInItsPlace && last.isText && last.text.startsWith('/') && !last.text.contains('$'))
            return plainArgument(m_root + last.text);
        return call.arguments.constLast();
    }

    /// Nothing when it is no call, or one with a preprocessor line inside.
    std::optional<Call> callAt(size_t name) const
    {
        if (name + 1 >= m_tokens.size() || !isSymbol(m_tokens[name + 1], '('))
            return std::nullopt;
        Call call;
        call.begin = m_tokens[name].begin;
        qsizetype argument = m_tokens[name + 1].end;
        int depth = 0;
        for (size_t i = name + 1; i < m_tokens.size(); ++i) {
            const KamailioToken &token = m_tokens[i];
            if (token.kind == KamailioTokenKind::Directive)
                return std::nullopt;
            if (isSymbol(token, '('))
                ++depth;
            const bool closes = isSymbol(token, ')') && --depth == 0;
            if (closes || (depth == 1 && isSymbol(token, ','))) {
                if (!closes || i > name + 2)
                    call.arguments.append(m_text.mid(argument, token.begin - argument));
                argument = token.end;
            }
            if (closes) {
                call.end = token.end;
                call.nextToken = i + 1;
                return call;
            }
        }
        return std::nullopt;
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
    Tokens m_tokens;
    std::vector<Edit> m_edits;
    QByteArray m_key;
    bool m_loaded = false;
};

} // namespace

Result<AdaptedConfig> adaptKamailioConfig(const QByteArray &text, const QString &root)
{
    // Everything else that is wrong with a file is left for Kamailio to say.
    if (text.contains('\0'))
        return failure(ErrorCode::ConfigMalformed, QStringLiteral("kamailio.cfg"), QStringLiteral("holds a NUL byte"));
    return Adaptation(text, root.toUtf8()).run();
}

} // namespace stir::practice
