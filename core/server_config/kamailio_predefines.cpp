// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_predefines.h"

#include <QRegularExpression>

#include <utility>

namespace stir::server_config {

std::vector<QByteArray> kamailioPredefines(const QString &version)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?:version: )?kamailio )?([0-9]+)(?:\\.([0-9]+)(?:\\.([0-9]+))?)?(?![0-9.])"));
    const QRegularExpressionMatch match = form.match(version);
    if (!match.hasMatch())
        return {};
    // pp_define_core() of src/core/ppcfg.c: one name a level. There is no plain KAMAILIO.
    std::vector<QByteArray> names;
    QByteArray name = "KAMAILIO";
    for (int level = 1; level <= match.lastCapturedIndex(); ++level) {
        name += '_' + match.captured(level).toUtf8();
        names.push_back(name);
    }
    // Those with a value came with #!ifexp, which can compare it.
    const std::pair number{match.captured(1).toInt(), match.captured(2).toInt()};
    if (number >= std::pair{5, 7}) {
        names.emplace_back("KAMAILIO_VERSION");
        names.emplace_back("OS_NAME");
    }
    return names;
}

} // namespace stir::server_config
