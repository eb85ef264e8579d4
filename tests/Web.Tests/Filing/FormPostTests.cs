using System.Text;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class AloneCollection;

[Collection("Alone")]
public sealed class FormPostTests
{
    private const string Head = "--x\r\nContent-Disposition: form-data; name=\"kuvaus\"\r\n\r\nennen\r\n--x\r\nContent-Disposition: form-data; name=\"liite\"; filename=\"a.txt\"\r\n\r\n";
    private const string Tail = "\r\n--x\r\nContent-Disposition: form-data; name=\"jalkeen\"\r\n\r\nlopuksi\r\n--x--\r\n";

    [Fact]
    public async Task A_large_file_goes_by_in_constant_memory()
    {
        var context = Request(200_000_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var post = await FormPost.ReadAsync(context);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 2_000_000, $"{grown} bytes");
        Assert.Equal("lopuksi", post["jalkeen"]);
        Assert.Equal(["a.txt"], post.LeftOut);
    }

    [Fact]
    public async Task What_came_before_the_limit_is_kept_and_the_rest_is_not_read()
    {
        var post = await FormPost.ReadAsync(Request(FormPost.MostBytes));
        Assert.True(post.IsCut);
        Assert.Equal("ennen", post["kuvaus"]);
        Assert.Null(post["jalkeen"]);
    }

    [Fact]
    public async Task File_is_not_taken_without_a_token_before_it()
    {
        var taken = 0;
        var post = await FormPost.ReadAsync(Request(10), (_, _, _) => Task.FromResult(taken++));
        Assert.Equal(0, taken);
        Assert.False(post.IsGenuine);
    }

    private static DefaultHttpContext Request(long size)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddAntiforgery();
        var context = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        context.Request.ContentType = "multipart/form-data; boundary=x";
        context.Request.Body = new Joined(new MemoryStream(Encoding.UTF8.GetBytes(Head)), new Letters(size), new MemoryStream(Encoding.UTF8.GetBytes(Tail)));
        return context;
    }

    /// <summary>Streams one after another.</summary>
    private sealed class Joined(params Stream[] parts) : Stream
    {
        private int current;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (; current < parts.Length; current++)
            {
                if (parts[current].Read(buffer, offset, count) is var read and > 0)
                {
                    return read;
                }
            }

            return 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
