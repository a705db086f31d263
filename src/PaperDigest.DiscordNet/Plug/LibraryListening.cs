using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>Joins what the library tells with those who care: the desk, the notices and the registrar.</summary>
internal sealed partial class LibraryListening(
    LibraryEars ears, LibraryIntake intake, PlaceNotices notices, CommandRegistrar registrar, ILogger<LibraryListening> log)
{
    /// <summary>Listens until stopped or refused for good.</summary>
    public async Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] workers = [intake.RunAsync(listener, work.Token), notices.RunAsync(listener, work.Token), RegisterAsync(ready.Task, listener, work.Token)];
        try
        {
            await foreach (var heard in ears.ListenAsync(cancellationToken))
            {
                switch (heard)
                {
                    case Heard.Refused refused:
                        return new ConnectionEnd.Fatal(LibraryCalls.InOurSection(refused.Reason));
                    case Heard.Began began:
                        LogReady(began.Ready.User.Username, began.Ready.Guilds?.Count ?? 0);
                        if (began.Ready.Shard is not [> 0, ..])
                        {
                            ready.TrySetResult();
                        }

                        break;
                }

                await TakeAsync(heard, listener, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
        finally
        {
            await work.CancelAsync();
            await Task.WhenAll(workers);
        }

        return new ConnectionEnd.Stopped();
    }

    private ValueTask TakeAsync(Heard heard, DiscordListener listener, CancellationToken cancellationToken) => heard switch
    {
        Heard.Asked asked => intake.TakeAsync(asked.Interaction, listener, cancellationToken),
        Heard.Changed changed => notices.TakeAsync(changed.Change, cancellationToken),
        Heard.Began began => notices.TakeAsync(new GuildChange.SessionBegan(began.Ready), cancellationToken),
        Heard.GaveUp gaveUp => new ValueTask(gaveUp.Shard.StartAsync()),
        _ => ValueTask.CompletedTask,
    };

    /// <summary>The library learns our application's id with the first shard's session; before that it registers nothing.</summary>
    private async Task RegisterAsync(Task ready, DiscordListener listener, CancellationToken cancellationToken)
    {
        try
        {
            await ready.WaitAsync(cancellationToken);
            listener.Registered(await registrar.RegisterAsync(default, listener.Commands, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Listening as {Bot}, in {Count} servers")]
    private partial void LogReady(string? bot, int count);
}
