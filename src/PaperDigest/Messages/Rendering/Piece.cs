using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>The smallest thing a page takes whole: a grapheme, a link, a formula, a code span.</summary>
/// <param name="Shown">What a reader sees; decides where lines and pages may end.</param>
/// <param name="Markdown">What it is in Discord's markdown, escaped, without the style.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="After">How good a page end would be after it.</param>
internal readonly record struct Piece(string Shown, string Markdown, TextStyle Style, Border After = Border.Ugly)
{
    public bool IsSpace => Shown is " ";

    public bool IsLineEnd => Shown is "\n";
}
