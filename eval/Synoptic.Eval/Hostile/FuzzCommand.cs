using System.CommandLine;
using System.Globalization;

namespace Synoptic.Eval.Hostile;

/// <summary>Extracts mutated pages for as long as it is let, and stops at the first that breaks a rule.</summary>
internal static class FuzzCommand
{
    private const int LongestPage = 200_000, LongestSaved = 12_000;

    // Of processor time: far above what any sound page takes, far below what a quadratic reader would.
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(2), TimePerCharacter = TimeSpan.FromMicroseconds(5);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<int> seed = new("--seed") { Description = "Seed of the first page; the next page has the next seed", DefaultValueFactory = _ => 1 };
        Option<double> minutes = new("--minutes") { Description = "How long to go on", DefaultValueFactory = _ => 5 };
        Option<DirectoryInfo> write = new("--write") { Description = "Folder to write small mutated pages to, one a seed, in place of a search" };
        Option<int> count = new("--count") { Description = "How many pages to write", DefaultValueFactory = _ => 24 };
        Command command = new("fuzz", "Extracts mutated pages made from samples/ and stops at the first that breaks a rule.") { seed, minutes, write, count };
        command.SetAction(parsed => parsed.GetValue(write) is { } folder
            ? Write(folder.FullName, parsed.GetValue(seed), parsed.GetValue(count))
            : Search(parsed.GetValue(seed), TimeSpan.FromMinutes(parsed.GetValue(minutes))));
        return command;
    }

    /// <summary>The sound pages that mutants are made from.</summary>
    internal static IReadOnlyList<string> Sources() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static int Search(int seed, TimeSpan time)
    {
        PageMutator mutator = new(Sources(), LongestPage);
        _ = SoundCheck.Fault(mutator.Make(seed));
        TimeSpan start = Environment.CpuUsage.TotalTime, longest = default;
        int pages = 0;
        for (; Environment.CpuUsage.TotalTime - start < time; seed++, pages++)
        {
            string page = mutator.Make(seed);
            (string? fault, TimeSpan spent) = Timed(page);
            longest = spent > longest ? spent : longest;
            if (fault is not null)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {fault}"));
                return 1;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, no fault, at most {longest.TotalMilliseconds:0} ms a page; the next seed is {seed}"));
        return 0;
    }

    // A page that takes too long is looked at once more: what only happened meanwhile does not happen twice.
    private static (string? Fault, TimeSpan Spent) Timed(string page)
    {
        TimeSpan limit = LeastTime + (TimePerCharacter * page.Length), spent = TimeSpan.MaxValue;
        for (int tries = 0; tries < 2 && spent > limit; tries++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            if (SoundCheck.Fault(page) is { } fault)
            {
                return (fault, default);
            }

            spent = Environment.CpuUsage.TotalTime - before;
        }

        return (spent > limit ? string.Create(CultureInfo.InvariantCulture, $"{spent.TotalSeconds:0.0} s were spent on {page.Length:N0} characters") : null, spent);
    }

    private static int Write(string folder, int seed, int count)
    {
        PageMutator mutator = new([.. Sources().Select(s => s.Length > LongestSaved ? s[..LongestSaved] : s)], LongestSaved);
        Directory.CreateDirectory(folder);
        for (int i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{seed + i:0000}.html")), mutator.Make(seed + i));
        }

        return 0;
    }
}
