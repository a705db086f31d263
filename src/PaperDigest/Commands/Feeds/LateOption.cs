using System.Diagnostics.CodeAnalysis;
using PaperDigest.Commands.Inputs;
using PaperDigest.Delivery;

namespace PaperDigest.Commands.Feeds;

/// <summary>The option that says what becomes of late digests.</summary>
internal static class LateOption
{
    private const string Name = "late";
    private const string Post = "post";
    private const string Skip = "skip";
    private const string Ask = "ask";

    public static OptionDefinition Definition { get; } = new()
    {
        Name = new LocalizedText(Name, "逾期"),
        Description = new LocalizedText("What to do with a digest that could not go out on time", "周报没能准时发布时怎么办"),
        Choices =
        [
            new OptionChoice(new LocalizedText("Post it as soon as possible", "尽快补发"), Post),
            new OptionChoice(new LocalizedText("Skip it", "跳过"), Skip),
            new OptionChoice(new LocalizedText("Ask me", "先问我"), Ask),
        ],
    };

    /// <summary>Reads what was filled in; what cannot be read is told in <paramref name="trouble"/>.</summary>
    public static bool TryRead(Request request, LatePolicy otherwise, out LatePolicy policy, [NotNullWhen(false)] out string? trouble)
    {
        var text = request.FindText(Name);
        LatePolicy? said = text is null ? otherwise : InputText.Fold(text) switch
        {
            Post => LatePolicy.Post,
            Skip => LatePolicy.Skip,
            Ask => LatePolicy.Ask,
            _ => null,
        };
        policy = said ?? otherwise;
        trouble = said is null ? request.Words.Feeds.UnknownRule(Trouble.Quote(text ?? "")) : null;
        return said is not null;
    }
}
