using PaperDigest.Delivery;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Proofs.Tests.Truths;

/// <summary>What readers see: everything the bot posted that stands, wherever it is.</summary>
internal sealed class Eyes(World world)
{
    private readonly List<(Message Message, string Text)> _posts =
    [
        .. world.Channels.All.SelectMany(channel => world.Messages.ByBot(channel.Id))
            .Select(message => (message, message.Content + message.Embeds)),
    ];

    public IEnumerable<Message> All => _posts.Select(post => post.Message);

    /// <summary>Those that carry a part's mark.</summary>
    public IEnumerable<Message> Find(PartMark mark) => Containing(mark.Shown);

    /// <summary>Those that show a text.</summary>
    public IEnumerable<Message> Containing(string text) =>
        _posts.Where(post => post.Text.Contains(text, StringComparison.Ordinal)).Select(post => post.Message);
}
