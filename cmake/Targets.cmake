# SPDX-License-Identifier: GPL-3.0-or-later

# stir_core_library(NAME SOURCES ... DEPENDS core folders ... EXTERNAL private libraries ...)
# One static library per folder of core/. Its target is core_NAME.
function(stir_core_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;EXTERNAL" ${ARGN})
    add_library(core_${name} STATIC ${arg_SOURCES})
    target_link_libraries(core_${name} PUBLIC Qt6::Core tl::expected PRIVATE console_build_flags ${arg_EXTERNAL})
    foreach(folder IN LISTS arg_DEPENDS)
        target_link_libraries(core_${name} PUBLIC core_${folder})
    endforeach()
    target_include_directories(core_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    # Core folders hold plain values; a folder with a QObject turns this on for itself.
    set_target_properties(core_${name} PROPERTIES AUTOMOC OFF)
    if(TARGET core_precompiled)
        target_precompile_headers(core_${name} REUSE_FROM core_precompiled)
    endif()
endfunction()

# stir_ui_library(NAME SOURCES ... DEPENDS targets ...): one static library per folder of ui/. Its target is ui_NAME.
function(stir_ui_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
    add_library(ui_${name} STATIC ${arg_SOURCES})
    target_link_libraries(ui_${name} PUBLIC Qt6::Widgets tl::expected ${arg_DEPENDS} PRIVATE console_build_flags)
    target_include_directories(ui_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    if(TARGET ui_precompiled)
        target_precompile_headers(ui_${name} REUSE_FROM ui_precompiled)
    endif()
endfunction()

# stir_test(NAME SOURCES ... LINK targets ... [LABELS ...] [TIMEOUT seconds] [SERIAL])
# One QtTest program for one class. NAME says the folder and the class: "crypto.private_key".
function(stir_test name)
    cmake_parse_arguments(arg "SERIAL" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    string(REPLACE "." "_" target "${name}")
    set(target "test_${target}")
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE console_build_flags Qt6::Test ${arg_LINK})
    target_compile_definitions(${target} PRIVATE
        STIR_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        STIR_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        STIR_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${target})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=;ASAN_OPTIONS=detect_leaks=1")
    if(arg_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()
