using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>Discord's markdown as the page draws it, compared as HTML without the attributes that only serve looks.</summary>
[Collection(BrowserGroup.Name)]
public sealed class MarkdownTests(BrowserFixture browser)
{
    private const string Draw = """
        async texts => {
          const { markdown } = await import('/scripts/markdown-view.js');
          return texts.map(text => {
            const host = document.createElement('div');
            host.append(...markdown(text).flat(9));
            host.querySelectorAll('svg').forEach(icon => icon.remove());
            host.querySelectorAll('*').forEach(element => [...element.attributes]
              .filter(attribute => !['href', 'class', 'start'].includes(attribute.name))
              .forEach(attribute => element.removeAttribute(attribute.name)));
            return host.innerHTML.replaceAll('<br>', '↵');
          });
        }
        """;

    private static readonly (string Text, string Html)[] Samples =
    [
        ("*i* _i_ **b** __u__ ~~s~~", "<em>i</em> <em>i</em> <strong>b</strong> <u>u</u> <s>s</s>"),
        ("***bi***", "<strong><em>bi</em></strong>"),
        ("**中文**，_你好_世界", "<strong>中文</strong>，<em>你好</em>世界"),
        ("**a *b* c** *a **b** c*", "<strong>a <em>b</em> c</strong> <em>a <strong>b</strong> c</em>"),
        ("A_1 * B_2 (foo)_bar snake_case_name", "A_1 * B_2 (foo)_bar snake_case_name"),
        ("**open and ~~never closed", "**open and ~~never closed"),
        (@"\*no\* C:\dir $O(n\log n)$ \# x", @"*no* C:\dir $O(n\log n)$ # x"),
        ("`a*b*` ``c`d``", "<code>a*b*</code> <code>c`d</code>"),
        ("```cs\nvar x = **1**;\n```", "<pre><code>var x = **1**;</code></pre>"),
        ("# one\n## two\n### three\n#### four\n#five", "<h3 class=\"md-h1\">one</h3><h4 class=\"md-h2\">two</h4><h5 class=\"md-h3\">three</h5>#### four↵#five"),
        ("-# small\ntext", "<small class=\"subtext\">small</small>text"),
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("3. x\n4. y\n- z", "<ol start=\"3\"><li>x</li><li>y</li></ol><ul><li>z</li></ul>"),
        (@"1\. item", "1. item"),
        ("> q\n> **r**\nafter", "<div class=\"quote\"><blockquote>q↵<strong>r</strong></blockquote></div>after"),
        (">>> all\nof it", "<div class=\"quote\"><blockquote>all↵of it</blockquote></div>"),
        ("||[x](https://a.org)||", "<span class=\"spoiler\"><span><a href=\"https://a.org\">x</a></span></span>"),
        ("[**b**](https://a.org/x_(y)) [c](<https://a.org>)", "<a href=\"https://a.org/x_(y)\"><strong>b</strong></a> <a href=\"https://a.org\">c</a>"),
        ("(see https://a.org/x(1)). <https://b.org>", "(see <a href=\"https://a.org/x(1)\">https://a.org/x(1)</a>). <a href=\"https://b.org\">https://b.org</a>"),
        ("[https://a.org](https://evil.org)", "[https://a.org](<a href=\"https://evil.org\">https://evil.org</a>)"),
        ("[x](y) [x](javascript:alert(1)) [x](discord:a) <javascript:1>", "[x](y) [x](javascript:alert(1)) [x](discord:a) &lt;javascript:1&gt;"),
        ("<img src=x onerror=alert(1)> &amp;", "&lt;img src=x onerror=alert(1)&gt; &amp;amp;"),
        ("<@2001> <@&3003> <@7> <:e_1:5>", "<span class=\"mention quiet\">@Ada</span> <span class=\"mention quiet\">@Readers</span> <span class=\"mention quiet\">@unknown-user</span> <span class=\"custom-emoji\">:e_1:</span>"),
        ("<#3011> </paper:5001>", "<button class=\"mention to-channel\">general</button> <button class=\"mention command\">/paper</button>"),
        ("<t:1716166800:d> <t:1716166800:t> <t:1716170400:R>", "<time class=\"timestamp\">05/20/2024</time> <time class=\"timestamp\">9:00 AM</time> <time class=\"timestamp\">in 1 hour</time>"),
        ("| a | b |\n---\n![i](https://a.org/i.png)", "| a | b |↵---↵!<a href=\"https://a.org/i.png\">i</a>"),
    ];

    [Fact]
    public async Task Markdown_is_drawn_as_Discord_draws_it()
    {
        await using var open = await SandboxPage.OpenAsync(browser, TestContext.Current.CancellationToken);

        var drawn = await open.Page.EvaluateAsync<string[]>(Draw, Samples.Select(sample => sample.Text).ToArray());

        Assert.Equal(
            Samples.Select(sample => $"{sample.Text}\n→ {sample.Html}").ToArray(),
            Samples.Zip(drawn, (sample, html) => $"{sample.Text}\n→ {html.Replace("\u00a0", " ", StringComparison.Ordinal).Replace("\u202f", " ", StringComparison.Ordinal)}").ToArray());
        open.AssertQuiet();
    }

    [Fact]
    public async Task Text_made_to_be_slow_is_parsed_at_once()
    {
        await using var open = await SandboxPage.OpenAsync(browser, TestContext.Current.CancellationToken);
        string[] hostile = [.. new[] { "*", "**a", "[", "`", "||x", "> ", "- ", "<t:", "_a ", "[a](" }.Select(piece => string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length)))];

        await open.Page.EvaluateAsync<string[]>(Draw, hostile);

        open.AssertQuiet();
    }

    [Fact]
    public async Task Moments_are_told_in_the_readers_language()
    {
        await using var open = await SandboxPage.OpenAsync(browser, TestContext.Current.CancellationToken);
        open.Sandbox.Answer("people/locale", "{}");
        var drawn = await open.ShowAsync("""{ "content": "<t:1716166800:D>" }""", TestContext.Current.CancellationToken);
        await Assertions.Expect(drawn.Locator(".timestamp")).ToHaveTextAsync("May 20, 2024");

        open.Sandbox.World["users"]![1]!["locale"] = "zh-CN"; // the fixture has her
        open.Sandbox.World["messages"]!["3010"] = new JsonArray(SandboxPage.View("""{ "content": "<t:1716166800:D>" }""")); // the fixture has the channel
        await open.Page.GetByLabel("Language").SelectOptionAsync("zh-CN");

        await Assertions.Expect(open.Messages.Locator(".timestamp")).ToHaveTextAsync("2024年5月20日");
        await Assertions.Expect(open.Messages.Locator(".timestamp")).ToHaveAttributeAsync("title", "2024年5月20日星期一 09:00");
    }
}
