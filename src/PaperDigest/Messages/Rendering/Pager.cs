using System.Collections.Immutable;
using PaperDigest.Messages.Texts;

namespace PaperDigest.Messages.Rendering;

/// <summary>Deals blocks out to pages: between blocks if it can, else after a sentence, a clause, a word; never inside a piece.</summary>
internal static class Pager
{
    /// <summary>The shortest page that takes every piece: the longest link with its label, and a prefix.</summary>
    public const int FewestCharacters = 1000;

    private const int WordWorth = 100;
    private const int FullnessWorth = 10;

    // From here on a fine end counts for more than more text.
    private const double WellFilled = 0.45;

    // A little room over the even share lets pages end well.
    private const double RoomOverShare = 1.15;

    /// <summary>All blocks on as few pages as hold them, of about the same length.</summary>
    public static ImmutableArray<string> Pages(ImmutableArray<Block> blocks, int maximumCharacters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumCharacters, FewestCharacters);
        var pages = Fill(blocks, maximumCharacters);
        if (pages.Length < 2)
        {
            return pages;
        }

        var share = (int)(pages.Sum(page => page.Length) * RoomOverShare / pages.Length);
        var even = Fill(blocks, Math.Clamp(share, FewestCharacters, maximumCharacters));
        return even.Length == pages.Length ? even : pages;
    }

    /// <summary>The blocks, or their beginning with an ellipsis; may be the ellipsis alone.</summary>
    public static string Shorten(ImmutableArray<Block> blocks, int maximumCharacters)
    {
        var whole = new PageText();
        foreach (var block in blocks)
        {
            whole.Write(block);
        }

        return whole.Length <= maximumCharacters ? whole.ToString() : Beginning(blocks, maximumCharacters - " …".Length);
    }

    private static ImmutableArray<string> Fill(ImmutableArray<Block> blocks, int maximumCharacters)
    {
        var pages = ImmutableArray.CreateBuilder<string>();
        var page = new PageText();
        var waiting = new Stack<Block>(blocks.Reverse());
        while (waiting.TryPop(out var block))
        {
            var fitting = Fitting(page, block, maximumCharacters);
            if (fitting > 0)
            {
                page.Write(block with { Pieces = block.Pieces[..fitting] });
            }

            if (fitting < block.Pieces.Length)
            {
                pages.Add(page.ToString().TrimStart());
                page = new PageText();
                waiting.Push(Rest(block, fitting));
            }
        }

        if (!page.IsEmpty)
        {
            pages.Add(page.ToString().TrimStart());
        }

        return pages.DrainToImmutable();
    }

    private static string Beginning(ImmutableArray<Block> blocks, int maximumCharacters)
    {
        var page = new PageText();
        foreach (var block in blocks)
        {
            var lengths = page.Measure(block, maximumCharacters);
            var fitting = lengths.Count == block.Pieces.Length ? lengths.Count : BestEnd(block, lengths, maximumCharacters);
            var isScrap = fitting < block.Pieces.Length && fitting > 0 && block.Pieces[fitting - 1].After < Border.Sentence;
            fitting = isScrap && page.Length >= maximumCharacters * WellFilled ? 0 : fitting;
            if (fitting > 0)
            {
                page.Write(block with { Pieces = block.Pieces[..fitting] });
            }

            if (fitting < block.Pieces.Length)
            {
                return page.IsEmpty ? "…" : $"{page}{(block.Fence is null ? " …" : "\n…")}";
            }
        }

        return page.ToString();
    }

    // How many pieces of the block go on this page.
    private static int Fitting(PageText page, Block block, int maximumCharacters)
    {
        var lengths = page.Measure(block, maximumCharacters);
        if (lengths.Count == block.Pieces.Length)
        {
            return lengths.Count;
        }

        var isWellFilled = page.Length >= maximumCharacters * WellFilled;
        var fitsOnNext = isWellFilled && new PageText().Measure(block, maximumCharacters).Count == block.Pieces.Length;
        if (fitsOnNext)
        {
            return 0;
        }

        var end = BestEnd(block, lengths, maximumCharacters);
        var isPoorEnd = end == 0 || block.Pieces[end - 1].After < Border.Word;
        return page.IsEmpty ? Math.Max(end, 1) : isPoorEnd ? 0 : end;
    }

    private static int BestEnd(Block block, List<int> lengths, int maximumCharacters)
    {
        var best = 0;
        for (var i = 0; i < lengths.Count; i++)
        {
            if (best == 0 || Worth(block, lengths, i, maximumCharacters) >= Worth(block, lengths, best - 1, maximumCharacters))
            {
                best = i + 1;
            }
        }

        return best;
    }

    // Anything that divides words beats what divides a word; beyond that a fuller page beats a finer end, until the page is well filled.
    private static int Worth(Block block, List<int> lengths, int index, int maximumCharacters)
    {
        var border = block.Pieces[index].After;
        return (border >= Border.Word ? WordWorth : 0) + (lengths[index] >= maximumCharacters * WellFilled ? FullnessWorth : 0) + (int)border;
    }

    private static Block Rest(Block block, int from) => from == 0
        ? block
        : block with { Pieces = block.Fence is null ? LineStarts.Guard(block.Pieces[from..]) : block.Pieces[from..], Prefix = block.NextPrefix.TrimStart(), IsTight = false };
}
