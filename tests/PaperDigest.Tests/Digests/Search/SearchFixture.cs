using PaperDigest.Digests;
using PaperDigest.Digests.Search;

namespace PaperDigest.Tests.Digests.Search;

/// <summary>Thirty-two papers that do not exist, in English and Chinese; the week grows older down the list, four papers a week.</summary>
internal static class SearchFixture
{
    private const string Table = """
        2406.10001 | RiverLoRA: Low-Rank Streams for Continual Fine-Tuning | Adapters flow into one another, so that old tasks are not forgotten. | 低秩适配器首尾相接，持续微调时不忘旧任务。
        2406.10002 | Squeezing the KV Cache with Paired Layers | Two neighbouring layers share keys and values; memory falls by half. | 相邻两层共享键值缓存，显存占用减半。
        2406.10003 | A Field Guide to 3D-LLM Grounding | Models that point at chairs and tables in scanned rooms. | 让三维大模型在扫描的房间里指认桌椅。
        2406.10004 | Do Reward Models Dream of Polite Sheep? | Preference data teaches manners before truth; RLHF inherits the order. | 偏好数据先教礼貌再教真实，RLHF 也继承了这种次序。
        2405.20001 | Integer-Only Attention on Phones | Quantization to four bits without a single floating point unit. | 四比特量化，手机上只用整数计算注意力。
        2405.20002 | Calibrating Quantized Translators with Spare Rows | A small calibration set keeps rare words alive after quantization. | 少量校准数据让量化后的翻译模型保住生僻词。
        2405.20003 | Beam Me Down: Speculative Decoding for Tiny Drafts | Draft tokens are verified in batches; latency drops threefold. | 推测解码：小模型起草，大模型成批验证，延迟降到三分之一。
        2405.20004 | The Library of Forgotten Prompts | A retrieval archive of prompts that once worked. | 收集曾经有效的提示词，供检索之用。
        2405.30001 | Benchmarks That Bite Back | Leaderboards leak into training sets; a moving benchmark resists. | 榜单泄漏进训练集，动态基准可以抵抗。
        2405.30002 | Chain of Doubt: Asking Models What They Ignore | Uncertainty is elicited step by step before the answer. | 回答之前，逐步追问模型不知道什么。
        2405.30003 | Graph Walks as Curriculum for Small Reasoners | Random walks on knowledge graphs become exercises in reasoning. | 知识图谱上的随机游走变成推理练习题。
        2405.30004 | MoRA-Lite: Square Matrices on a Budget | Parameter-efficient updates with a square core. | 用小方阵做参数高效的更新。
        2405.40001 | Tokens Without Borders: Byte Models for Forty Scripts | No tokenizer, no unknown word, forty writing systems. | 不用分词器，直接在字节上建模，覆盖四十种文字。
        2405.40002 | Listening to Transformers Hum: Spectra of Hidden States | Hidden states oscillate; their spectra tell layers apart. | 隐藏状态会振荡，频谱可以区分各层。
        2405.40003 | Attention Sinks Are All You Drain | The first token drinks most attention; a drain repairs it. | 首个词元吸走大部分注意力，加一个出口即可修复。
        2405.40004 | Mixture of Gardeners: Pruning Experts That Nobody Calls | Routers reveal experts that can be cut. | 混合专家模型里，没人调用的专家可以剪枝。
        2404.50001 | Video Diaries: Long Context for Household Robots | A robot remembers last Tuesday through compressed video. | 家用机器人靠压缩视频记住上周二。
        2404.50002 | Theorem Proving by Apprentices | Small provers learn from failed proofs of large ones. | 小证明器从大模型失败的证明中学习。
        2404.50003 | Poisoned Wells: Backdoors in Instruction Data | One sentence in ten thousand suffices as a trigger. | 一万条指令里混入一句，便足以植入后门。
        2404.50004 | Weather Bench for Language Agents | Agents plan picnics against real forecasts. | 让智能体对照真实预报安排野餐。
        2404.60001 | Merging Checkpoints Like Watercolours | Weight averaging in a curved space keeps both skills. | 在弯曲空间里平均权重，两种能力都能保留。
        2404.60002 | Sparse Autoencoders Read Recipes | Features for salt, sugar and regret. | 稀疏自编码器找到盐、糖和后悔的特征。
        2404.60003 | Whispered Gradients: Federated Tuning over Radio | Updates travel through noisy channels. | 联邦微调：梯度经由嘈杂的无线电传送。
        2404.60004 | Causal Masks for Café Conversations | Speakers overlap; masks keep turns apart. | 多人同时说话时，用因果掩码分清轮次。
        2404.70001 | Tables Are Just Shy Graphs | Table question answering through graph neural networks. | 用图神经网络做表格问答。
        2404.70002 | Scaling Laws for Crossword Solvers | Loss follows a power law in clues, not parameters. | 填字游戏求解器的损失随线索数量呈幂律下降。
        2404.70003 | Cheap Judges: Distilling Evaluation into One Billion Parameters | Evaluation by a distilled judge costs cents. | 把评审能力蒸馏进十亿参数的小模型。
        2404.70004 | Diffusion for Handwritten Proofs | Images of formulas are denoised into readable mathematics. | 用扩散模型把手写公式还原成可读的数学。
        2403.80001 | Memory Palaces for Dialogue Agents | Facts are stored in rooms that agents revisit. | 对话智能体把事实存进可以重访的房间。
        2403.80002 | Ten Ways to Break a Tokenizer | Unicode tricks that cost models their mind. | 十种让分词器崩溃的统一码把戏。
        2403.80003 | 长文本摘要的分层注意力 | Hierarchical attention for long summaries, written in Chinese. | 先读段落，再读全文，摘要更完整。
        2403.80004 | GPT-Nano 0.5: Training in a Lunch Break | Half a million parameters, forty minutes, one laptop. | 五十万参数，四十分钟，一台笔记本。
        """;

    public static Catalogue Catalogue { get; } = Build();

    public static SearchIndex Index => Catalogue.Search;

    private static Catalogue Build()
    {
        var digests = new List<Digest>();
        var week = new IsoWeek(2024, 24);
        foreach (var rows in Table.Split('\n').Select(row => row.Split(" | ")).Chunk(4))
        {
            digests.Add(DigestOf(rows, week, Language.English, summary: 2));
            digests.Add(DigestOf(rows, week, Language.Chinese, summary: 3));
            week = IsoWeek.Containing(week.FirstDay.AddDays(-7));
        }

        return new Catalogue(digests, []);
    }

    private static Digest DigestOf(string[][] rows, IsoWeek week, Language language, int summary)
    {
        var texts = rows.Select((row, index) => new PaperText
        {
            Id = new PaperId(row[0]),
            Week = week,
            Language = language,
            Category = CategoryOf(index),
            Title = row[1],
            Link = new Uri($"https://arxiv.org/abs/{row[0]}"),
            Takeaway = row[summary],
            Summary = row[summary],
            Links = [new PaperLink("code", new Uri($"https://example.org/code/{row[0][^5..]}"))],
        });
        var sections = texts.GroupBy(text => text.Category).Select(group => new DigestSection(group.Key, group.Key.Value, [.. group]));
        return new Digest { Week = week, Language = language, Title = $"Papers of {week}", Sections = [.. sections] };
    }

    private static CategorySlug CategoryOf(int index) => new(index < 2 ? "llm-training" : "llm-evaluation");
}
