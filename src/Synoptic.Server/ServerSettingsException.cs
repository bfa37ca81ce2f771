namespace Synoptic.Server;

/// <summary>The settings are wrong or unsafe; the message says what to change, in one line.</summary>
/// <param name="message">One line.</param>
public sealed class ServerSettingsException(string message) : Exception(message);
