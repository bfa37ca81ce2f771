using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Synoptic.Server.Api;

/// <summary>The API's description (OpenAPI 3.1), made from the code.</summary>
internal static class ApiDescription
{
    /// <summary>Configures it.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Synoptic",
                Version = "v1",
                Description = "What news reports of one event say, side by side. An event's JSON is the contract of docs/contract.md; changes only add.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The desk's key. Needed to correct, and to read when the desk is not on loopback." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (operation.OperationId == "makeCorrection")
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] }];
            }

            return Task.CompletedTask;
        });
    }
}
