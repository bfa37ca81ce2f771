using System.CommandLine;
using Synoptic.Ingest;
using Synoptic.Ingest.Files;
using Synoptic.Ingest.Web;

namespace Synoptic.Cli.Commands;

/// <summary>Reads articles from what a user names: files, folders, addresses, standard input.</summary>
internal static class ArticleInputs
{
    /// <summary>The option that lets private hosts be asked.</summary>
    public static Option<string[]> AllowHost() =>
        new("--allow-host") { Description = "A host that may be asked though its address is private", Arity = ArgumentArity.OneOrMore };

    /// <summary>What an input holds; what cannot be read comes back as a problem.</summary>
    /// <param name="input">A path, an http(s) address, or - for standard input.</param>
    /// <param name="allowedHosts">Hosts that may be asked though their address is private.</param>
    /// <param name="cancel">Stops a fetch.</param>
    public static async Task<IEnumerable<Ingested>> Read(string input, string[] allowedHosts, CancellationToken cancel)
    {
        if (input == "-")
        {
            await using Stream stdin = Console.OpenStandardInput();
            return [StreamInput.Read("-", stdin)];
        }

        if (Uri.TryCreate(input, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            using PageFetcher fetcher = new(HostClock.Instance, allowedHosts);
            return [await fetcher.Fetch(url, cancel).ConfigureAwait(false)];
        }

        return new FileReader().Read(input);
    }
}
