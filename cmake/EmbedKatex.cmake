# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# KaTeX (MIT) as the system ships it, built into a target as the module :/galley/katex/katex.mjs, so that
# the program needs no path at run time. It is also compiled here, which takes its engine 60 ms and 10 MB;
# another Qt than the one at hand falls back to the source. Its licence travels with the program.
find_file(KATEX_JS NAMES katex.min.js katex.js
    PATHS /usr/share/javascript/katex /usr/share/nodejs/katex/dist NO_DEFAULT_PATH REQUIRED)

function(galley_embed_katex target)
    set(folder ${CMAKE_BINARY_DIR}/katex)
    set(resource /galley/katex/katex.mjs)
    file(READ "${KATEX_JS}" katex_source)
    set(katex_module ${folder}/katex.mjs)
    set(katex_licence ${CMAKE_SOURCE_DIR}/resources/katex/LICENSE.txt)
    configure_file(${CMAKE_SOURCE_DIR}/cmake/katex.mjs.in ${katex_module} @ONLY)
    configure_file(${CMAKE_SOURCE_DIR}/cmake/katex.qrc.in ${folder}/katex.qrc @ONLY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${KATEX_JS}")

    # The tool knows what to write by the second file's name.
    set(compiled ${folder}/katex.cpp ${folder}/qmlcache_loader.cpp)
    add_custom_command(OUTPUT ${compiled}
        COMMAND Qt6::qmlcachegen --bare --resource-path ${resource} -o ${folder}/katex.cpp ${katex_module}
        COMMAND Qt6::qmlcachegen --resource-name katexcache -o ${folder}/qmlcache_loader.cpp ${resource}
        DEPENDS ${katex_module} VERBATIM)
    set_source_files_properties(${compiled} PROPERTIES COMPILE_OPTIONS -w SKIP_AUTOGEN ON)
    target_sources(${target} PRIVATE ${folder}/katex.qrc ${compiled})
    install(FILES ${katex_licence} DESTINATION ${CMAKE_INSTALL_DOCDIR}/katex)
endfunction()
