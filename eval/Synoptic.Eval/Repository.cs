namespace Synoptic.Eval;

/// <summary>Where the repository lies: the evaluation's own data and floors are read from it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Synoptic.slnx</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Synoptic.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The evaluation runs from a clone: no folder above it holds Synoptic.slnx.");
    }
}
