using System.Runtime.CompilerServices;

namespace Synoptic.Tests.House;

/// <summary>Compares text with an approved file beside the test. With SYNOPTIC_ACCEPT=1 the file is written instead.</summary>
internal static class Approved
{
    public static void Match(string actual, string name, [CallerFilePath] string caller = "")
    {
        // The compiler maps source paths to /synoptic/, so that binaries carry no path of the machine that built them.
        string relative = caller.Replace("/synoptic/", "", StringComparison.Ordinal);
        MatchFile(actual, Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(relative)!, name));
    }

    public static void MatchFile(string actual, string file)
    {
        string text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("SYNOPTIC_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{file} is missing: run the tests once with SYNOPTIC_ACCEPT=1 and review it.");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
