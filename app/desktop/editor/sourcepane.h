// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"
#include "model/lookup.h"

#include <QThreadPool>
#include <QWidget>

class QStackedWidget;
class QTextBrowser;
class QWebEngineView;

namespace galley {

class PaperNotes;

/// What the source says of an entry: its abstract with typeset mathematics, and its record. Text
/// without formulas is shown by a plain text view; the web view is made when a formula first needs it.
class SourcePane : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(QWidget *parent = nullptr);
    ~SourcePane() override;

    void show(const Entry &entry);
    using QWidget::show;
    void setEditorFont(const QFont &font);
    /// A page on, or back.
    void page(int by);
    void focusText();
    /// Says quoted() for what is selected; false where nothing is.
    bool quote();
    /// What services said of papers, for what stands above the source.
    void setLookups(const Lookups &lookups);

Q_SIGNALS:
    /// The words that were selected, as Markdown, with formulas as the source writes them.
    void quoted(const QString &markdown);
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void narrowText();
    void present(const QString &html);
    void makeWeb();

    PaperNotes *m_notes;
    QStackedWidget *m_views;
    QTextBrowser *m_text;
    QWebEngineView *m_web = nullptr;
    QThreadPool m_typesetter; // one thread, which keeps the loaded typesetter
    Entry m_entry;
    Lookups m_lookups;
    QFont m_font;
    quint64 m_latest = 0;
};

} // namespace galley
