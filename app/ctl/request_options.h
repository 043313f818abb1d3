// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a request to an authority says, as options of a command.

#include "core/credentials/sti_request.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace stir::ctl {

struct RequestSubject
{
    std::string code;
    std::string organization;
    std::string country;
    std::string commonName;
    std::vector<std::string> numbers;
    std::vector<std::string> ranges;
};

void declareRequest(CLI::App &app, RequestSubject &subject);

/// What was given replaces what `known` says. Fails with InvalidArgument.
Result<credentials::StiRequest> requestOf(const RequestSubject &subject, credentials::StiRequest known = {});

/// What to type instead of a field that cannot be used; empty for other errors.
QString requestHint(const Error &error);

} // namespace stir::ctl
