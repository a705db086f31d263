using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Reads a message body as Discord would: every limit, every exclusion.</summary>
internal static class MessageForm
{
    private static readonly string[] LegacyFields = ["content", "embeds", "sticker_ids", "poll"];

    /// <param name="body">The JSON.</param>
    /// <param name="files">The files that came with it.</param>
    /// <param name="rules">Which call it is.</param>
    /// <param name="before">The message being edited, if it is an edit.</param>
    /// <param name="draft">The message, if it is valid.</param>
    /// <param name="refusal">The answer, if it is not.</param>
    public static bool TryRead(
        FormNode body, IReadOnlyList<UploadedFile> files, MessageRules rules, Message? before,
        [NotNullWhen(true)] out MessageDraft? draft, [NotNullWhen(false)] out RestAnswer? refusal)
    {
        draft = null;
        if (files.Count > Limits.FilesPerMessage)
        {
            refusal = ApiError.TooManyFiles;
            return false;
        }

        var marks = FindMarks(body, rules);
        var isV2 = ((marks ?? MessageMarks.None) | (before?.Marks ?? MessageMarks.None)).HasFlag(MessageMarks.IsComponentsV2);
        var components = new ComponentForm(isV2);
        var read = Read(body, files, rules, before, components) with { Marks = marks };
        if (isV2)
        {
            RefuseLegacyFields(body, read, before);
        }

        refusal = !body.Errors.IsEmpty ? body.Errors.ToAnswer()
            : components.BreaksDiscord ? ApiError.Internal
            : IsEmpty(read, before, body) ? ApiError.EmptyMessage
            : null;
        draft = refusal is null ? read : null;
        return refusal is null;
    }

    private static MessageDraft Read(FormNode body, IReadOnlyList<UploadedFile> files, MessageRules rules, Message? before, ComponentForm components)
    {
        var content = body["content"].FindText(Limits.ContentCharacters);
        body["sticker_ids"].Items(Limits.StickersPerMessage);
        body["tts"].FindBoolean();
        return new MessageDraft
        {
            Content = body["content"].IsPresent ? content ?? "" : null,
            Embeds = EmbedForm.Find(body["embeds"]),
            Components = components.Find(body["components"]),
            Attachments = FindAttachments(body["attachments"], files, before),
            Mentions = AllowedMentions.Read(body["allowed_mentions"], rules.MentionsByDefault),
            Nonce = FindNonce(body["nonce"]),
            EnforcesNonce = body["enforce_nonce"].FindBoolean() ?? false,
            RepliesTo = FindReference(body["message_reference"]),
            RepliesOnlyIfThere = body["message_reference"]["fail_if_not_exists"].FindBoolean() ?? true,
        };
    }

    private static MessageMarks? FindMarks(FormNode body, MessageRules rules)
    {
        var given = (MessageMarks?)body["flags"].FindInteger(0, int.MaxValue);
        // Discord ignores flags that are not settable here, except that an unknown kind of layout cannot be ignored.
        if (given?.HasFlag(MessageMarks.IsComponentsV2) == true && !rules.SettableMarks.HasFlag(MessageMarks.IsComponentsV2))
        {
            body["flags"].Refuse("BASE_TYPE_CHOICES", "IS_COMPONENTS_V2 cannot be used here.");
        }

        return given & rules.SettableMarks;
    }

    // An edit that turns a message into components must also clear what it had before.
    private static void RefuseLegacyFields(FormNode body, MessageDraft draft, Message? before)
    {
        foreach (var key in LegacyFields.Where(key => HasContent(body[key]) || key switch
        {
            "content" => !string.IsNullOrEmpty(draft.Content ?? before?.Content),
            "embeds" => HasItems(draft.Embeds ?? before?.Embeds),
            _ => false,
        }))
        {
            body[key].Refuse(
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                $"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static bool HasContent(FormNode node) => node.Value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 },
        { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() > 0,
        _ => node.IsGiven,
    };

    private static bool IsEmpty(MessageDraft draft, Message? before, FormNode body) =>
        string.IsNullOrEmpty(draft.Content ?? before?.Content)
        && !HasItems(draft.Embeds ?? before?.Embeds)
        && !HasItems(draft.Components ?? before?.Components)
        && !HasItems(draft.Attachments ?? before?.Attachments)
        && !HasItems(body["sticker_ids"].Value)
        && !body["poll"].IsGiven;

    private static bool HasItems(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } items && items.GetArrayLength() > 0;

    private static JsonElement? FindNonce(FormNode node)
    {
        if (!node.IsGiven)
        {
            return null;
        }

        if (node.Value is { ValueKind: JsonValueKind.Number })
        {
            node.FindInteger();
        }
        else
        {
            node.FindText(Limits.NonceCharacters);
        }

        return node.Value;
    }

    private static Snowflake? FindReference(FormNode node)
    {
        if (!node.IsGiven)
        {
            return null;
        }

        node["type"].FindChoice(0, 1);
        node["message_id"].Require();
        node["channel_id"].FindId();
        return node["message_id"].FindId();
    }

    // What an edit lists stays, and what it brings along joins: https://discord.com/developers/docs/reference#editing-message-attachments.
    private static JsonElement? FindAttachments(FormNode list, IReadOnlyList<UploadedFile> files, Message? before)
    {
        if (!list.IsPresent && files.Count == 0)
        {
            return null;
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items(Limits.FilesPerMessage))
        {
            item["id"].Require();
            listed.Add(item["id"].Value?.ToString() ?? "");
            item["description"].FindText(Limits.FileDescriptionCharacters);
        }

        foreach (var file in files.Select(upload => upload.File).Where(file => file.Content.Length > Limits.FileBytes))
        {
            list.Refuse("BASE_TYPE_MAX_LENGTH", $"The file {file.Name} is larger than {Limits.FileBytes} bytes.");
        }

        var staying = (before?.Attachments.EnumerateArray() ?? []).Where(file => listed.Contains(file.GetProperty("id").ToString())).Select(file => JsonNode.Parse(file.GetRawText()));
        return WireFormat.Freeze(new JsonArray([.. staying, .. files.Select(Shape)]));
    }

    private static JsonObject Shape(UploadedFile upload) => new()
    {
        ["id"] = upload.File.Id.ToString(),
        ["filename"] = upload.File.Name,
        ["size"] = upload.File.Content.Length,
        ["content_type"] = upload.File.ContentType,
        ["url"] = upload.Address,
        ["proxy_url"] = upload.Address,
    };
}
