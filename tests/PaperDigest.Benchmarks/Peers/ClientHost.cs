using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperDigest.Commands;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Benchmarks.Peers;

/// <summary>A client behind our port, in the smallest host there is: it answers every command with a card, and sends messages when its input says so.</summary>
internal static class ClientHost
{
    public static async Task<int> RunAsync(Func<IServiceCollection, IServiceCollection> addConnection, CancellationToken cancellationToken)
    {
        var features = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        await using var services = addConnection(features).BuildServiceProvider();
        var connection = services.GetRequiredService<IDiscordConnection>();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var listening = connection.RunAsync(CreateListener() with { Registered = _ => ready.TrySetResult() }, cancellationToken);
        await ready.Task;
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            await Console.Out.WriteLineAsync(line.Split(' ') switch
            {
                ["send", var count, var atOnce, var first] => await SendAsync(connection, Number(count), Number(atOnce), ulong.Parse(first, CultureInfo.InvariantCulture), cancellationToken),
                _ => GC.GetTotalAllocatedBytes().ToString(CultureInfo.InvariantCulture),
            });
        }

        return listening.IsFaulted ? 1 : 0;
    }

    private static DiscordListener CreateListener()
    {
        var definition = new CommandDefinition
        {
            Name = new LocalizedText("paper", "论文"),
            Description = new LocalizedText("Find a paper", "查找论文"),
            Options = [new OptionDefinition { Name = new LocalizedText("paper", "论文"), Description = new LocalizedText("Which", "哪一篇"), IsRequired = true }],
        };
        return new DiscordListener(
            [definition],
            (_, _) => Task.FromResult<Reply>(new Reply.Says(CreateCard("2405.12130"), IsPrivate: false)),
            _ => false,
            (_, _) => Task.CompletedTask);
    }

    private static async Task<string> SendAsync(IDiscordConnection connection, int count, int atOnce, ulong first, CancellationToken cancellationToken)
    {
        var next = -1;
        var failures = 0;
        PostOutcome? last = null;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                var post = new Post.ToChannel(new ChannelId(first + (ulong)index), CreateCard($"part {index}"), $"part-{index}");
                if (await connection.PostAsync(post, cancellationToken) is var outcome and not PostOutcome.Posted)
                {
                    Interlocked.Increment(ref failures);
                    last = outcome;
                }
            }
        }));
        return failures == 0 ? "done" : $"{failures} failed, the last: {last}";
    }

    private static Message CreateCard(string footer) => new()
    {
        Cards =
        [
            new Card
            {
                Title = "MoRA: High-Rank Updating for Parameter-Efficient Fine-Tuning",
                Link = new Uri("https://arxiv.org/abs/2405.12130"),
                Description = "Low-rank adaptation is a popular method for fine-tuning large language models. MoRA uses a square matrix for high-rank updating.",
                Colour = 0x5865F2,
                Fields = [new CardField("Category", "LLM progress", IsInline: true), new CardField("Week", "2024-W21", IsInline: true)],
                Footer = footer,
            },
        ],
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
