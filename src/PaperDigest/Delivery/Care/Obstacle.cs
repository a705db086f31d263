using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Delivery.Care;

/// <summary>Something that keeps a feed's posts from arriving as they should.</summary>
public abstract record Obstacle
{
    private Obstacle()
    {
    }

    /// <summary>The channel is gone, or we may not see it.</summary>
    public sealed record Hidden : Obstacle;

    /// <summary>Nothing of this feed's style can be posted to such a channel.</summary>
    public sealed record WrongKind(ChannelKind Kind) : Obstacle;

    /// <summary>The thread is locked.</summary>
    public sealed record Locked : Obstacle;

    /// <summary>Rights we lack there.</summary>
    public sealed record Lacking(ImmutableArray<Permissions> Rights) : Obstacle;

    /// <summary>The forum takes no post without a tag, and has none that we may set.</summary>
    public sealed record NoTag : Obstacle;

    /// <summary>The role would be written, and nobody notified. The digest itself arrives.</summary>
    public sealed record SilentRole(RoleId Role) : Obstacle;

    /// <summary>What is told once per slot: plain, stable, and the same after a restart.</summary>
    public IEnumerable<string> Subjects => this switch
    {
        Hidden => ["hidden"],
        WrongKind => ["kind"],
        Locked => ["locked"],
        NoTag => ["tag"],
        SilentRole silent => [$"role {silent.Role}"],
        Lacking lacking => lacking.Rights.Select(right => right.ToString()),
        _ => throw new InvalidOperationException("The cases above are all there are."),
    };
}
