# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# KaTeX (MIT) as the system ships it, built into a target as :/galley/katex/katex.js, so that the
# program needs no path at run time. Its licence travels with the program.
find_file(KATEX_JS NAMES katex.min.js katex.js
    PATHS /usr/share/javascript/katex /usr/share/nodejs/katex/dist NO_DEFAULT_PATH REQUIRED)

function(galley_embed_katex target)
    file(REAL_PATH "${KATEX_JS}" katex_js)
    set(katex_licence ${CMAKE_SOURCE_DIR}/resources/katex/LICENSE.txt)
    configure_file(${CMAKE_SOURCE_DIR}/cmake/katex.qrc.in ${CMAKE_BINARY_DIR}/katex/katex.qrc @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/katex/katex.qrc)
    install(FILES ${katex_licence} DESTINATION ${CMAKE_INSTALL_DOCDIR}/katex)
endfunction()
