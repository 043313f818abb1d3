// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Owners of libssh's C handles. Only for the .cpp files of this folder.

#include <libssh/libssh.h>

#include <memory>

namespace stir::remote {

template <auto release>
struct Free
{
    template <typename T>
    void operator()(T *handle) const
    {
        release(handle);
    }
};

struct CloseSession
{
    void operator()(ssh_session session) const
    {
        // ssh_disconnect() leaves a socket open that came in through SSH_OPTIONS_FD; it is libssh's own by now.
        ssh_options_set(session, SSH_OPTIONS_FD, nullptr);
        ssh_disconnect(session);
        ssh_free(session);
    }
};

using SessionHandle = std::unique_ptr<ssh_session_struct, CloseSession>;
using ChannelHandle = std::unique_ptr<ssh_channel_struct, Free<ssh_channel_free>>;
using KeyHandle = std::unique_ptr<ssh_key_struct, Free<ssh_key_free>>;
using CharsHandle = std::unique_ptr<char, Free<ssh_string_free_char>>;

} // namespace stir::remote
