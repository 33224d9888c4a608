// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markup.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley::markup;
using namespace Qt::StringLiterals;

class TestFormulaText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulas_data();
    void formulas();
    void refusedTexHasNoText_data();
    void refusedTexHasNoText();
    void deepTex_data();
    void deepTex();
    void markdownInBothStyles();
    void plainText();
    void itIsCheapOnceSeen();
};

void TestFormulaText::formulas_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("text");
    int row = 0;
    const auto add = [&row](const char *tex, const QString &text) {
        QTest::addRow("%02d %s", ++row, tex) << QString::fromUtf8(tex) << text;
    };
    // Scripts, in Unicode where it has them
    add("n^2", u"n²"_s);
    add("x_i", u"xᵢ"_s);
    add("x_i^2", u"xᵢ²"_s);
    add("y_w", u"y_w"_s);
    add("x_w^2", u"x²_w"_s);
    add("x_w y", u"x_w y"_s);
    add("x^{n+1}", u"xⁿ⁺¹"_s);
    add("10^{-3}", u"10⁻³"_s);
    add("x^{q+1}", u"x^(q+1)"_s);
    add("e^{i\\pi}", u"e^(iπ)"_s);
    add("\\pi_{\\mathrm{ref}}", u"π_ref"_s);
    add("x_{i,j}", u"x_(i,j)"_s);
    add("x^*", u"x*"_s);
    add("K^\\top", u"Kᵀ"_s);
    add("f''(x)", u"f′′(x)"_s);
    add("90^\\circ", u"90°"_s);
    add("(a+b)^2", u"(a + b)²"_s);
    add("\\left(\\frac{a}{b}\\right)^2", u"(a/b)²"_s);
    add("{\\frac{a}{b}}^2", u"(a/b)²"_s);
    // Letters
    add("\\mathbb{R}^{d \\times r}", u"ℝ^(d×r)"_s);
    add("\\mathbb{E}_{x \\sim p}[f]", u"𝔼_(x~p)[f]"_s);
    add("\\mathcal{O}(n^2 d)", u"O(n²d)"_s);
    add("\\mathcal{L}(\\theta)", u"ℒ(θ)"_s);
    add("\\mathbf{W}\\alpha", u"Wα"_s);
    add("\\epsilon\\phi", u"εφ"_s);
    // Room
    add("C \\approx 6ND", u"C ≈ 6ND"_s);
    add("a-b", u"a − b"_s);
    add("-x", u"−x"_s);
    add("x=-1", u"x = −1"_s);
    add("a\\cdot b", u"a · b"_s);
    add("x := y", u"x := y"_s);
    add("f\\colon A\\to B", u"f: A → B"_s);
    add("x\\in[0,1)", u"x ∈ [0, 1)"_s);
    add("\\{1,2\\}", u"{1, 2}"_s);
    add("1{,}000", u"1,000"_s);
    add("10\\,000", u"10 000"_s);
    add("a\\!b", u"ab"_s);
    add("a\\quad b", u"a b"_s);
    add("n!", u"n!"_s);
    add("50\\%", u"50%"_s);
    add("|x|", u"|x|"_s);
    add("\\lVert x\\rVert_2", u"‖x‖₂"_s);
    add("p(y \\mid x)", u"p(y | x)"_s);
    add("W + BA", u"W + BA"_s);
    add("x_1, \\ldots, x_n", u"x₁, …, xₙ"_s);
    // Names
    add("\\log n", u"log n"_s);
    add("n\\log n", u"n log n"_s);
    add("\\min(1, p(x)/q(x))", u"min(1, p(x)/q(x))"_s);
    add("\\arg\\min_x f", u"arg minₓ f"_s);
    add("\\operatorname{argmin}_\\theta L", u"argmin_θ L"_s);
    add("a \\bmod b", u"a mod b"_s);
    add("a \\pmod n", u"a (mod n)"_s);
    add("n_{\\text{max}}", u"nₘₐₓ"_s);
    add("\\text{if }x", u"if x"_s);
    add("\\log\\frac{a}{b}", u"log (a/b)"_s);
    // Fractions and roots
    add("\\frac{a}{b}", u"a/b"_s);
    add("\\frac{a+b}{c}", u"(a + b)/c"_s);
    add("\\frac{a}{bc}", u"a/(bc)"_s);
    add("\\frac{p(x)}{q(x)}", u"p(x)/q(x)"_s);
    add("x\\frac{a}{b}", u"x(a/b)"_s);
    add("1+\\frac{a}{b}", u"1 + a/b"_s);
    add("\\frac12 x", u"½x"_s);
    add("\\frac{\\frac{a}{b}}{c}", u"(a/b)/c"_s);
    add("\\binom nk", u"(n choose k)"_s);
    add("\\sqrt{2n}", u"√(2n)"_s);
    add("\\sqrt{d_k}", u"√dₖ"_s);
    add("\\sqrt{2}", u"√2"_s);
    add("\\sqrt[3]{x}", u"∛x"_s);
    add("\\sqrt[n]{x+1}", u"ⁿ√(x + 1)"_s);
    // Large operators
    add("\\sum_{i=1}^n x_i", u"∑ᵢ₌₁ⁿ xᵢ"_s);
    add("2\\sum_z p_z", u"2 ∑_z p_z"_s);
    add("\\int_0^1 f\\,dx", u"∫₀¹ f dx"_s);
    add("\\lim_{x\\to 0} f", u"lim_(x→0) f"_s);
    // Accents
    add("\\hat{x}_i", u"x\u0302ᵢ"_s);
    add("\\hat{y}", u"ŷ"_s);
    add("\\bar x", u"x\u0304"_s);
    add("\\vec{v}", u"v\u20d7"_s);
    add("\\widehat{AB}", u"hat(AB)"_s);
    add("\\underbrace{a+b}_{n}", u"(a + b)ₙ"_s);
    add("\\stackrel{d}{=}", u"=ᵈ"_s);
    // Tables
    add("\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", u"(a, b; c, d)"_s);
    add("\\begin{cases}1 & x>0\\\\0&\\text{else}\\end{cases}", u"{1, x > 0; 0, else}"_s);
    add("\\begin{aligned}a&=b\\\\&=c\\end{aligned}", u"a = b; = c"_s);
    // Of the sample issue
    add("\\mathrm{Attention}(Q, K, V) = "
        "\\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right) V,",
        u"Attention(Q, K, V) = softmax(QKᵀ/√dₖ)V,"_s);
    add("p(y \\mid x) \\approx \\sum_z p_\\eta(z \\mid x)\\, p_\\theta(y \\mid x, z)",
        u"p(y | x) ≈ ∑_z p_η(z | x) p_θ(y | x, z)"_s);
    add("-\\log \\sigma\\left(\\beta \\log \\frac{\\pi_\\theta(y_w \\mid x)}"
        "{\\pi_{\\mathrm{ref}}(y_w \\mid x)} - 1\\right)",
        u"−log σ(β log (π_θ(y_w | x)/π_ref(y_w | x)) − 1)"_s);
}

void TestFormulaText::formulas()
{
    QFETCH(QString, tex);
    QFETCH(QString, text);
    QCOMPARE(texToText(tex).value_or(u"refused"_s), text);
}

void TestFormulaText::refusedTexHasNoText_data()
{
    QTest::addColumn<QString>("tex");
    QTest::newRow("unknown command") << u"\\nosuch{x}"_s;
    QTest::newRow("open brace") << u"{x"_s;
    QTest::newRow("nothing") << u" "_s;
    QTest::newRow("too long") << u"x+"_s.repeated(2000);
    QTest::newRow("nothing to see") << u"\\phantom{x}"_s;
}

void TestFormulaText::refusedTexHasNoText()
{
    QFETCH(QString, tex);
    QCOMPARE(texToText(tex), std::nullopt);
}

void TestFormulaText::deepTex_data()
{
    QTest::addColumn<QString>("open");
    QTest::newRow("scripts") << u"x^{"_s;
    QTest::newRow("both scripts") << u"x_{i}^{"_s;
    QTest::newRow("fractions") << u"\\frac{a}{"_s;
    QTest::newRow("roots") << u"\\sqrt{"_s;
    QTest::newRow("accents") << u"\\hat{"_s;
    QTest::newRow("limits") << u"\\sum_{"_s;
}

void TestFormulaText::deepTex()
{
    QFETCH(QString, open);
    constexpr int depth = 50;
    QElapsedTimer clock;
    clock.start();
    const auto text = texToText(open.repeated(depth) + u'y' + u"}"_s.repeated(depth));
    QVERIFY(text && text->size() >= depth && text->size() < 100 * depth);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TestFormulaText::markdownInBothStyles()
{
    const QString markdown = u"It *costs* $n^2$, and\n\n$$\\sqrt{2n}$$\n\n- $5 or $\\nosuch$"_s;
    QCOMPARE(
        markdownToText(markdown), u"It costs $n^2$, and\n\n$$\\sqrt{2n}$$\n\n- $5 or $\\nosuch$"_s);
    QCOMPARE(markdownToText(markdown, FormulaStyle::Readable),
        u"It costs n², and\n\n√(2n)\n\n- $5 or $\\nosuch$"_s);
}

void TestFormulaText::plainText()
{
    QCOMPARE(plainToText(u"Is  $n^2$ worth $5?\nNo_way"_s), u"Is n² worth $5? No_way"_s);
}

void TestFormulaText::itIsCheapOnceSeen()
{
    const QString tex = u"\\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right) V"_s;
    QVERIFY(texToText(tex).has_value());
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 1000; ++i)
        std::ignore = texToText(tex);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestFormulaText)
#include "tst_formulatext.moc"
