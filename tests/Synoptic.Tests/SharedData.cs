namespace Synoptic.Tests;

/// <summary>Finds the data that lies beside the repository, and skips a test where it is missing.</summary>
internal static class SharedData
{
    /// <summary>The full path of a file or folder of the data; the test is skipped when there is none.</summary>
    public static string Require(string relative)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Synoptic.slnx")))
            {
                string path = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", relative));
                Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"The data '{relative}' is not here.");
                return path;
            }
        }

        Assert.Skip("The repository's root was not found.");
        return "";
    }
}
