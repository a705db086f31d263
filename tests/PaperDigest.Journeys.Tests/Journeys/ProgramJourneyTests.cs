using PaperDigest.Journeys.Tests.Doors;

namespace PaperDigest.Journeys.Tests.Journeys;

public sealed class ProgramJourneyTests
{
    private const string Mora = "MoRA: High-Rank Updating";

    [Fact]
    public async Task Program_registers_its_commands_and_answers()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        await using var program = await journey.StartOnlineAsync();

        var card = await journey.AskForMoraAsync();

        Assert.Contains(journey.Discord.World.Commands.All, command => string.Equals(command.Name, "paper", StringComparison.Ordinal));
        Assert.Contains(Mora, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_posts_the_latest_digest_once_when_told_to()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        await using var program = await journey.StartOnlineAsync();

        await journey.PostNowAsync(await journey.AddFeedAsync());
        await journey.Discord.World.WaitUntilAsync(_ => journey.Posts().Count > 0, journey.Cancellation);
        var post = Assert.Single(journey.Posts());

        Assert.All(Digests.Links(), link => Assert.Contains(link, Journey.TextOf(post), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Second_program_on_the_same_database_is_refused_and_the_first_goes_on()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        await using var first = await journey.StartOnlineAsync();

        await using var second = journey.Start(journey.Discord.Token);
        var exitCode = await second.EndAsync(journey.Cancellation);
        var card = await journey.AskForMoraAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains($"process {first.Id} on host {Environment.MachineName}", second.Output, StringComparison.Ordinal);
        Assert.True(first.IsRunning);
        Assert.Contains(Mora, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_without_a_token_says_what_to_set_and_what_needs_none()
    {
        await using var journey = await ProgramJourney.BeginAsync();

        await using var program = journey.Start(token: null);
        var exitCode = await program.EndAsync(journey.Cancellation);

        Assert.Equal(2, exitCode);
        Assert.Contains($"{DoorUnderTest.Door.Section}__Token", program.Output, StringComparison.Ordinal);
        Assert.Contains("PaperDigest.Sandbox", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_with_a_wrong_token_ends_and_keeps_it_to_itself()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        const string secret = "not-the-secret";

        await using var program = journey.Start(journey.Discord.Token[..^secret.Length] + secret);
        var exitCode = await program.EndAsync(journey.Cancellation);

        Assert.Equal(4, exitCode);
        Assert.Contains($"{DoorUnderTest.Door.Section}__Token", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_killed_after_the_post_posts_nothing_twice_when_started_again()
    {
        await using var journey = await ProgramJourney.BeginAsync();
        await using var killed = await journey.StartOnlineAsync();
        var confirmation = await journey.AddFeedAsync();
        await journey.PostNowAsync(confirmation);
        await journey.Discord.World.WaitUntilAsync(_ => journey.Posts().Count > 0, journey.Cancellation);

        await journey.KillAsync(killed);
        await using var next = await journey.StartOnlineAsync();
        await journey.PostNowAsync(confirmation);

        Assert.Contains(Mora, await journey.AskForMoraAsync(), StringComparison.Ordinal);
        Assert.Single(journey.Posts());
    }
}
