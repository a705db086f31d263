using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperDigest.Commands.Feeds;
using PaperDigest.Commands.Papers;
using PaperDigest.Commands.Privacy;
using PaperDigest.Commands.ReadingLists;
using PaperDigest.Commands.Status;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Digests;

namespace PaperDigest.Commands;

/// <summary>Wires the commands.</summary>
public static class CommandsSetup
{
    /// <summary>
    /// Adds <see cref="CommandRouter"/>. It needs the shelf, the ports for subscriptions, reading lists, personal records and Discord, delivery's dispatch,
    /// <see cref="TimeProvider"/>, <see cref="Random"/> and logging.
    /// </summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandMentions>()
        .AddSingleton<PaperFilters>()
        .AddSingleton<RecentCards>()
        .AddSingleton<PaperDesk>()
        .AddSingleton<PaperSearch>()
        .AddSingleton<ReadingList>()
        .AddSingleton<WishOptions>()
        .AddSingleton<Subscriber>()
        .AddSingleton<SubscriptionList>()
        .AddSingleton<Unsubscriber>()
        .AddSingleton<Farewells>()
        .AddSingleton<ChannelNames>()
        .AddSingleton<FeedShelf>()
        .AddSingleton<FeedPlaces>()
        .AddSingleton<FeedFounder>()
        .AddSingleton<FeedPoster>()
        .AddSingleton<FeedRecords>()
        .AddSingleton<StatusReader>()
        .AddCommandsInOrder()
        .AddSingleton<IControl, PaperControls>()
        .AddSingleton<IControl, DigestControls>()
        .AddSingleton<IControl, SearchControls>()
        .AddSingleton<IControl, SaveControls>()
        .AddSingleton<IControl, SavedControls>()
        .AddSingleton<IControl, ForgetMeControls>()
        .AddSingleton<IControl, SubscriptionControls>()
        .AddSingleton<IControl, FeedControls>()
        .AddSingleton<IControl, SettleControls>()
        .AddSingleton<IControl, LateControls>()
        .AddSingleton<IControl, StatusControls>()
        .AddSingleton(CreateRouter);

    // A new command is one file and one line here; this is the order of the help.
    private static IServiceCollection AddCommandsInOrder(this IServiceCollection services) => services
        .AddSingleton<ICommand, PaperCommand>()
        .AddSingleton<ICommand, SearchCommand>()
        .AddSingleton<ICommand, DigestCommand>()
        .AddSingleton<ICommand, CategoriesCommand>()
        .AddSingleton<ICommand, SavedCommand>()
        .AddSingleton<ICommand, FindPapersCommand>()
        .AddSingleton<ICommand, SubscribeCommand>()
        .AddSingleton<ICommand, SubscriptionsCommand>()
        .AddSingleton<ICommand, UnsubscribeCommand>()
        .AddSingleton<ICommand, ForgetMeCommand>()
        .AddSingleton<ICommand, FeedAddCommand>()
        .AddSingleton<ICommand, FeedListCommand>()
        .AddSingleton<ICommand, FeedPreviewCommand>()
        .AddSingleton<ICommand, FeedPostCommand>()
        .AddSingleton<ICommand, FeedEditCommand>()
        .AddSingleton<ICommand, FeedPauseCommand>()
        .AddSingleton<ICommand, FeedResumeCommand>()
        .AddSingleton<ICommand, FeedRemoveCommand>()
        .AddSingleton<ICommand, StatusCommand>();

    private static CommandRouter CreateRouter(IServiceProvider provider)
    {
        var commands = provider.GetServices<ICommand>().ToList();
        return new CommandRouter(
            [.. commands, new HelpCommand(commands, provider.GetRequiredService<CommandMentions>())],
            [.. provider.GetServices<IControl>()],
            provider.GetRequiredService<DigestShelf>(),
            new ErrorReferences(provider.GetRequiredService<Random>()),
            provider.GetRequiredService<ILogger<CommandRouter>>());
    }
}
