using Discord;

namespace PaperDigest.Benchmarks.PlainDiscordNet;

/// <summary>The same card that every peer sends.</summary>
internal static class Card
{
    public static Embed Create(string footer) => new EmbedBuilder()
        .WithTitle("MoRA: High-Rank Updating for Parameter-Efficient Fine-Tuning")
        .WithUrl("https://arxiv.org/abs/2405.12130")
        .WithDescription("Low-rank adaptation is a popular method for fine-tuning large language models. MoRA uses a square matrix for high-rank updating.")
        .WithColor(0x5865F2)
        .AddField("Category", "LLM progress", inline: true)
        .AddField("Week", "2024-W21", inline: true)
        .WithFooter(footer)
        .Build();
}
