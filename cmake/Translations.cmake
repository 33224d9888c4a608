# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every text of the library and both programs; English carries only its plural forms.
qt_add_translations(
    TARGETS galley galleyctl galleyctl-full
    SOURCE_TARGETS galley-lib galley-desktop galley-ctl galley galleyctl galleyctl-full
    TS_FILES translations/galley_de.ts
    PLURALS_TS_FILE translations/galley_en.ts
    RESOURCE_PREFIX /i18n
    LUPDATE_OPTIONS -locations none -no-obsolete
    IMMEDIATE_CALL)
