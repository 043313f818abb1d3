// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/request_options.h"

#include "app/ctl/command_line.h"
#include "app/ctl/ctl_text.h"

namespace stir::ctl {

void declareRequest(CLI::App &app, RequestSubject &subject)
{
    app.add_option("--spc", subject.code,
                   Ctl::tr("Service provider code, as the policy administrator gave it").toStdString())
        ->type_name("SPC");
    app.add_option("--org", subject.organization, Ctl::tr("Organization, as it is registered").toStdString())
        ->type_name("O");
    app.add_option("--country", subject.country, Ctl::tr("Country, two letters").toStdString())->type_name("C");
    app.add_option("--common-name", subject.commonName,
                   Ctl::tr("Name of the certificate (SHAKEN and the code)").toStdString())
        ->type_name("CN");
    app.add_option("--tn", subject.numbers,
                   Ctl::tr("A number that a delegate certificate is to speak for (may be repeated)").toStdString())
        ->type_name("NUMBER")
        ->allow_extra_args(false);
    app.add_option("--tn-range", subject.ranges,
                   Ctl::tr("So many numbers from the first one on (may be repeated)").toStdString())
        ->type_name("FIRST+COUNT")
        ->allow_extra_args(false);
}

Result<credentials::StiRequest> requestOf(const RequestSubject &subject, credentials::StiRequest known)
{
    const auto replace = [](const std::string &given, QString &field) {
        if (!given.empty())
            field = qt(given);
    };
    replace(subject.code, known.serviceProviderCode);
    replace(subject.organization, known.organization);
    replace(subject.country, known.country);
    replace(subject.commonName, known.commonName);
    if (!subject.numbers.empty() || !subject.ranges.empty()) {
        known.numbers = qt(subject.numbers);
        known.ranges.clear();
    }
    for (const QString &text : qt(subject.ranges)) {
        const auto range = credentials::parseNumberRange(text);
        if (!range)
            return failure(range.error());
        known.ranges.push_back(*range);
    }
    return known;
}

QString requestHint(const Error &error)
{
    if (error.code != ErrorCode::InvalidArgument)
        return {};
    if (error.subject == QLatin1String("spc"))
        return Ctl::tr("A service provider code is capital letters and digits, for example 709J. Without one, give the "
                       "numbers of a delegate certificate with --tn or --tn-range.");
    if (error.subject == QLatin1String("country"))
        return Ctl::tr("Give the two capital letters of the country, for example US.");
    if (error.subject == QLatin1String("tn-range"))
        return Ctl::tr("Give the first number and how many, for example 12155550000+100.");
    if (error.subject == QLatin1String("tn"))
        return Ctl::tr("Give digits with the country code and without a plus, for example 12155550100.");
    return Ctl::tr("Give 1 to 64 printable characters.");
}

} // namespace stir::ctl
