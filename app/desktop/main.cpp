// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "base/translation.h"
#include "mainwindow.h"
#include "net/proxy.h"
#include "preview/previewscheme.h"
#include "workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QNetworkInformation>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// For the benchmarks: milliseconds from the start of main() to a step, on standard error.
void traceStartUp(const galley::MainWindow &window, const QElapsedTimer &clock)
{
    if (!qEnvironmentVariableIsSet("GALLEY_STARTUP_TRACE"))
        return;
    QObject::connect(&window, &galley::MainWindow::ready, &window, [clock] {
        // Once the events that lead to the first frame are through.
        QTimer::singleShot(0, qApp, [clock] {
            std::fprintf(stderr, "ready %lld\n", static_cast<long long>(clock.elapsed()));
        });
    });
    QObject::connect(&window, &galley::MainWindow::proofShown, &window, [clock] {
        std::fprintf(stderr, "settled %lld\n", static_cast<long long>(clock.elapsed()));
    });
}

/// Nothing here draws with OpenGL, and its drivers take as long to load as half the program. What is
/// started from here chooses for itself.
class WithoutOpenGl
{
public:
    WithoutOpenGl()
    {
        if (m_isOurs)
            qputenv(variable, "none");
    }
    ~WithoutOpenGl()
    {
        if (m_isOurs)
            qunsetenv(variable);
    }
    Q_DISABLE_COPY_MOVE(WithoutOpenGl)

private:
    static constexpr auto variable = "QT_XCB_GL_INTEGRATION";
    bool m_isOurs = !qEnvironmentVariableIsSet(variable);
};

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer clock;
    clock.start();
    galley::registerPreviewScheme();
    auto withoutOpenGl = std::make_optional<WithoutOpenGl>();
    QApplication app(argc, argv);
    withoutOpenGl.reset();
    QApplication::setApplicationName(u"galley"_s);
    QApplication::setApplicationVersion(u"" GALLEY_VERSION ""_s);
    QApplication::setDesktopFileName(u"org.galley.Galley"_s);
    QApplication::setWindowIcon(QIcon(u":/galley/icons/galley.svg"_s));
    galley::installTranslation(app);
    galley::useSystemProxy();
    QApplication::setApplicationDisplayName(u"Galley"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "A workstation for the editors of a research digest."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption archive(u"archive"_s,
        QApplication::translate(
            "main", "The archive, a file or a postgresql:// address, instead of the usual one."),
        u"ARCHIVE"_s);
    const QCommandLineOption entry(u"entry"_s,
        QApplication::translate("main", "The entry, from 1, to begin with."), u"N"_s, u"1"_s);
    parser.addOptions({archive, entry});
    parser.addPositionalArgument(u"ISSUE"_s,
        QApplication::translate("main", "An issue's slug, or the path of an issue's JSON."),
        u"[ISSUE]"_s);
    parser.process(app);

    galley::Workspace workspace(
        parser.isSet(archive) ? parser.value(archive) : galley::Archive::defaultPath());
    galley::MainWindow window(workspace);
    // Without a wish it opens where the editor was.
    if (parser.isSet(entry) || !parser.positionalArguments().isEmpty())
        window.setFirstEntry(parser.value(entry).toInt());
    traceStartUp(window, clock);
    workspace.start(parser.positionalArguments().value(0));
    window.show();
    // An import that waits for the network hears of it at once; not on the way to the first frame.
    QTimer::singleShot(2000, &window, [] {
        QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
    });
    return QApplication::exec();
}
