using System.CommandLine;
using Synoptic.Server;

namespace Synoptic.Cli.Serving;

/// <summary>The options of commands that serve a desk.</summary>
internal sealed class ServeOptions
{
    private const string DefaultUrl = "http://127.0.0.1:8080";

    /// <summary>Where to listen.</summary>
    public Option<string[]> Urls { get; } = new("--urls")
    {
        Description = $"Addresses to listen on; {DefaultUrl} when not given; port 0 takes a free one",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The file that holds the key.</summary>
    public Option<FileInfo?> KeyFile { get; } = new("--key-file") { Description = "A file that holds the key: who has it may read over the network and correct" };

    /// <summary>Whether reading needs the key on this machine too.</summary>
    public Option<bool> KeyForReading { get; } = new("--key-for-reading") { Description = "Ask for the key even on this machine" };

    /// <summary>Names to answer to.</summary>
    public Option<string[]> Hosts { get; } = new("--host") { Description = "A name under which the desk may be asked, such as that of a proxy before it", Arity = ArgumentArity.OneOrMore };

    /// <summary>The rate limit.</summary>
    public Option<int> Rate { get; } = new("--rate") { Description = "Requests a second that one client may make on average", DefaultValueFactory = _ => 50 };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Urls);
        command.Options.Add(KeyFile);
        command.Options.Add(KeyForReading);
        command.Options.Add(Hosts);
        command.Options.Add(Rate);
        Rate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100_000)
            {
                result.AddError("--rate takes a number from 1 to 100000.");
            }
        });
        Urls.Validators.Add(result =>
        {
            foreach (string url in result.GetValueOrDefault<string[]>() ?? [])
            {
                // '*' and '+' stand for all of the machine's addresses and are no host names.
                if (!Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out Uri? parsed) || parsed.Scheme != Uri.UriSchemeHttp)
                {
                    result.AddError($"--urls takes addresses such as {DefaultUrl}, and '{url}' is none. For HTTPS put a proxy before the desk (docs/security.md).");
                }
            }
        });
    }

    /// <summary>The settings that were given.</summary>
    /// <exception cref="ServerSettingsException">The key cannot be read.</exception>
    public ServerSettings Read(ParseResult parsed) => new()
    {
        Urls = parsed.GetValue(Urls) is { Length: > 0 } urls ? urls : [DefaultUrl],
        Key = parsed.GetValue(KeyFile) is { } file ? ReadKey(file) : null,
        KeyForReading = parsed.GetValue(KeyForReading),
        Hosts = parsed.GetValue(Hosts) ?? [],
        RequestsPerSecond = parsed.GetValue(Rate),
    };

    private static string ReadKey(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ServerSettingsException($"The key file {file.FullName} cannot be read: {failure.Message}");
        }
    }
}
