// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/strict_json.h"

#include "core/foundation/exact_text.h"

#include <QJsonArray>

#include <nlohmann/json.hpp>

#include <vector>

namespace stir::passport {

namespace {

bool hasBlanksOutsideStrings(QByteArrayView text)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char character = text[i];
        if (quoted && character == '\\')
            ++i;
        else if (character == '"')
            quoted = !quoted;
        else if (!quoted && (character == ' ' || character == '\t' || character == '\r' || character == '\n'))
            return true;
    }
    return false;
}

QString textOf(const std::string &utf8)
{
    return exactText(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

constexpr int numberOverflow = 406; // nlohmann's out_of_range.406

/// Builds Qt's values while nlohmann's parser reports what it reads: one pass over the text. The signatures are
/// nlohmann's.
class ObjectBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    ObjectBuilder(StrictJson &result, int depthLimit) : m_result(result), m_depthLimit(depthLimit) {}

    bool null() override { return add(QJsonValue()); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(static_cast<qint64>(value)); }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (value <= static_cast<number_unsigned_t>(std::numeric_limits<qint64>::max()))
            return add(static_cast<qint64>(value));
        return odd(QString::number(value), static_cast<double>(value));
    }

    bool number_float(number_float_t value, const string_t &text) override
    {
        return odd(QString::fromStdString(text), value);
    }

    bool string(string_t &value) override { return add(textOf(value)); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Frame &frame = m_frames.back();
        frame.key = textOf(name);
        if (frame.object.contains(frame.key) && !m_result.duplicateKey)
            m_result.duplicateKey = frame.key;
        // Bytes of UTF-8 sort as Unicode code points do.
        if (name < frame.lastName && !m_result.unsortedKey)
            m_result.unsortedKey = frame.key;
        frame.lastName = std::move(name);
        return true;
    }

    void refuse(qsizetype at) { stop(StrictJson::Fault::Malformed, at + 1); }

    bool parse_error(std::size_t position, const std::string &token, const nlohmann::detail::exception &error) override
    {
        const auto end = static_cast<qsizetype>(position);
        if (error.id == numberOverflow)
            return stop(StrictJson::Fault::NumberTooLarge, end - static_cast<qsizetype>(token.size()) + 1);
        return stop(StrictJson::Fault::Malformed, end);
    }

private:
    struct Frame
    {
        bool isArray = false;
        QJsonObject object;
        QJsonArray array;
        QString key;
        std::string lastName;
    };

    bool stop(StrictJson::Fault fault, qsizetype offset = 0)
    {
        m_result.fault = fault;
        m_result.faultOffset = offset;
        return false;
    }

    bool odd(QString text, double value)
    {
        if (!m_result.oddNumber)
            m_result.oddNumber = std::move(text);
        return add(value);
    }

    bool open(bool isArray)
    {
        if (isArray && m_frames.empty())
            return stop(StrictJson::Fault::NotAnObject);
        if (static_cast<int>(m_frames.size()) >= m_depthLimit)
            return stop(StrictJson::Fault::TooDeep);
        m_frames.emplace_back().isArray = isArray;
        return true;
    }

    bool close()
    {
        Frame done = std::move(m_frames.back());
        m_frames.pop_back();
        if (m_frames.empty()) {
            m_result.object = std::move(done.object);
            return true;
        }
        return done.isArray ? add(std::move(done.array)) : add(std::move(done.object));
    }

    bool add(QJsonValue value)
    {
        if (m_frames.empty())
            return stop(StrictJson::Fault::NotAnObject);
        Frame &frame = m_frames.back();
        if (frame.isArray)
            frame.array.append(std::move(value));
        else
            frame.object.insert(frame.key, std::move(value));
        return true;
    }

    StrictJson &m_result;
    int m_depthLimit;
    std::vector<Frame> m_frames;
};

} // namespace

StrictJson StrictJson::read(QByteArrayView text, int depthLimit)
{
    StrictJson result;
    ObjectBuilder builder(result, depthLimit);
    // nlohmann's reader skips a byte order mark, and a NUL ends the text for it, whatever stands behind. Others refuse
    // both: RFC 8259 knows neither.
    if (text.startsWith("\xEF\xBB\xBF"))
        builder.refuse(0);
    else if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder) && text.contains('\0'))
        builder.refuse(text.indexOf('\0'));
    if (result.fault != Fault::None)
        result.object = {};
    result.hasBlanks = hasBlanksOutsideStrings(text);
    return result;
}

} // namespace stir::passport
