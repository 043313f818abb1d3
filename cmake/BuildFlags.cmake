# SPDX-License-Identifier: GPL-3.0-or-later
# Every flag of the project in one target, so that no folder compiles by other rules than its neighbours. None says
# -fPIE: Qt's objects would be copied into the program, and Qt compares their addresses. With Qt's own -fPIC the program
# is position independent all the same.
add_library(console_build_flags INTERFACE)
target_compile_features(console_build_flags INTERFACE cxx_std_20)
target_compile_options(console_build_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
    $<$<BOOL:${STIR_WARNINGS_AS_ERRORS}>:-Werror>
    $<$<BOOL:${STIR_SANITIZE}>:-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined>
    $<$<BOOL:${STIR_FUZZ}>:-fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow
        -fno-omit-frame-pointer -fno-sanitize-recover=undefined,float-cast-overflow>
    $<$<CONFIG:Release>:-fstack-protector-strong>)
target_compile_definitions(console_build_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<BOOL:${STIR_FUZZ}>:_GLIBCXX_ASSERTIONS>
    $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_link_options(console_build_flags INTERFACE
    $<$<BOOL:${STIR_SANITIZE}>:-fsanitize=address,undefined>
    $<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)
target_include_directories(console_build_flags INTERFACE ${CMAKE_SOURCE_DIR})
