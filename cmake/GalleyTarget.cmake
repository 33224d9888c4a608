# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Warnings and Qt's strict modes for one of our own targets.
function(galley_target target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
        -Wno-missing-field-initializers # members have defaults
        $<$<CONFIG:Release>:-Wno-maybe-uninitialized> # GCC 14's false alarms about std::expected
        $<$<BOOL:${GALLEY_WERROR}>:-Werror>)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
        QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060800
        $<$<CONFIG:Release>:QT_NO_DEBUG_OUTPUT>)
    if(GALLEY_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=${GALLEY_SANITIZE} -fno-omit-frame-pointer
            -fno-sanitize-recover=undefined)
        target_link_options(${target} PRIVATE -fsanitize=${GALLEY_SANITIZE})
    endif()
    if(GALLEY_FUZZ)
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link -O1)
    endif()
endfunction()
