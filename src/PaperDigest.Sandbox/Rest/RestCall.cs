using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest;

/// <summary>One request that has passed the gate: its path values, its query, its body.</summary>
internal sealed class RestCall(IReadOnlyDictionary<string, string> path, IQueryCollection query, JsonElement? body, IReadOnlyList<UploadedFile> files)
{
    private static readonly JsonElement NoBody = JsonSerializer.SerializeToElement(new { });

    public IReadOnlyList<UploadedFile> Files => files;

    /// <summary>The body as a form to read; a new one at each call, so that errors do not mix.</summary>
    public FormNode ReadForm() => new(body ?? NoBody, new FormErrors());

    public string Text(string name) => path[name];

    public string? FindText(string name) => path.GetValueOrDefault(name);

    /// <summary>An id of the path; 0, which nobody has, if it is no id.</summary>
    public Snowflake Id(string name) => Snowflake.TryParse(path[name], out var id) ? id : default;

    public Snowflake? FindQueryId(string name) => Snowflake.TryParse(query[name], out var id) ? id : null;

    public string? FindQuery(string name) => query[name].FirstOrDefault();

    public int QueryNumber(string name, int byDefault) =>
        int.TryParse(query[name], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : byDefault;

    public bool QueryFlag(string name) => query[name].FirstOrDefault() is "true" or "True" or "1";
}
