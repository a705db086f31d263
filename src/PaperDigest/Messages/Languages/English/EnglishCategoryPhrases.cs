namespace PaperDigest.Messages.Languages.English;

internal sealed class EnglishCategoryPhrases : CategoryPhrases
{
    public override string Title => "Categories";

    public override string None => "No digest is loaded yet, so there are no categories.";

    public override string Open => "See a category’s newest papers…";

    public override string Subscribe => "Subscribe to categories…";
}
