using FsCheck;
using FsCheck.Fluent;
using PaperDigest.Messages.Formulas;

namespace PaperDigest.Tests.Messages.Formulas;

public sealed class TexReaderTests
{
    [Theory]
    [InlineData(@"O(n\log n)", "O(n log n)")]
    [InlineData(@"\mu P", "μP")]
    [InlineData(@"x^2+y^2=z^2", "x² + y² = z²")]
    [InlineData(@"x_{i+1}", "xᵢ₊₁")]
    [InlineData(@"10^{-3}", "10⁻³")]
    [InlineData(@"W_Q", "W_Q")]
    [InlineData(@"\pi_\theta(a|s)", "π_θ(a|s)")]
    [InlineData(@"\mathbb{R}^{d\times k}", "ℝ^(d×k)")]
    [InlineData(@"26\times", "26×")]
    [InlineData(@"\times 2", "×2")]
    [InlineData(@"a\times b\le c", "a × b ≤ c")]
    [InlineData(@"-1", "−1")]
    [InlineData(@"\frac{1}{2}", "1/2")]
    [InlineData(@"\frac{a+b}{c}", "(a + b)/c")]
    [InlineData(@"\sqrt{d_k}", "√dₖ")]
    [InlineData(@"\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ")]
    [InlineData(@"\max_{x \in X} f(x)", "max_(x∈X) f(x)")]
    [InlineData(@"a \in \{0,1\}^n", "a ∈ {0, 1}ⁿ")]
    [InlineData(@"\|x\|_2", "‖x‖₂")]
    [InlineData(@"A^\top B", "AᵀB")]
    [InlineData(@"2^{2^n}", "2^(2ⁿ)")]
    [InlineData(@"f: X \to Y", "f: X → Y")]
    [InlineData(@"\epsilon-greedy", "ϵ-greedy")]
    [InlineData(@"3\text{ dB}", "3 dB")]
    [InlineData(@"\hat{y}", "y\u0302")]
    [InlineData(@"\text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V", "softmax(QKᵀ/√dₖ)V")]
    public void Simple_formula_is_written_in_Unicode(string tex, string expected)
    {
        var text = TexReader.TryRead(tex);

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData(@"\begin{pmatrix} 1 & 2 \end{pmatrix}")]
    [InlineData(@"\unknown{x}")]
    [InlineData(@"x^")]
    [InlineData(@"\frac{a}")]
    [InlineData(@"{a")]
    [InlineData(@"a}")]
    [InlineData(@"\sqrt[5]{x}")]
    [InlineData(@"e^{-\frac{(x-\mu)^2}{2\sigma^2}}")]
    [InlineData("{{{{{{{{{{{{{{{{a}}}}}}}}}}}}}}}}")]
    [InlineData("")]
    public void Other_formula_is_left_to_be_code(string tex)
    {
        var text = TexReader.TryRead(tex);

        Assert.Null(text);
    }

    [Fact]
    public void Any_noise_is_read_or_refused() => Prop.ForAll(
        Noise.Of(@"\", "{", "}", "^", "_", @"\frac", @"\text", @"\sqrt[3]", @"\left.", "x", "1", " ", @"\alpha", "[", "$", "&", "\uD83D", "é").ToArbitrary(),
        tex => TexReader.TryRead(tex) is null or { Length: > 0 }).QuickCheckThrowOnFailure();
}
