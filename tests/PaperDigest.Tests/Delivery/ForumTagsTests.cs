using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery;

public sealed class ForumTagsTests
{
    [Theory]
    [InlineData(false, "Agents", "2")]
    [InlineData(false, "智能体", "")]
    [InlineData(false, "official", "")]
    [InlineData(true, "智能体", "1")]
    [InlineData(true, "weekly,agents", "1,2")]
    public void Tags_named_like_the_content_are_set_and_one_at_least_where_the_forum_requires_it(bool isRequired, string names, string chosen)
    {
        var forum = Forum(isRequired, Permissions.SendMessages);

        Assert.Equal(chosen, string.Join(',', ForumTags.Choose(forum, [.. names.Split(',')])));
    }

    [Fact]
    public void Moderated_tags_are_for_moderators()
    {
        Assert.Equal(new ForumTagId(3), Assert.Single(ForumTags.Choose(Forum(isRequired: false, Permissions.ManageThreads), ["official"])));
    }

    private static ChannelOutcome.Known Forum(bool isRequired, Permissions permissions) => new(ChannelKind.Forum, "papers", permissions)
    {
        IsTagRequired = isRequired,
        Tags = [new ForumTag(new ForumTagId(1), "weekly", false), new ForumTag(new ForumTagId(2), "agents", false), new ForumTag(new ForumTagId(3), "official", true)],
    };
}
