// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/config_document.h"
