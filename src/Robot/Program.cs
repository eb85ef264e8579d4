using System.Text;
using Kevytasiointi.Robot;

Console.OutputEncoding = Encoding.UTF8;
return await KevytCommand.RunAsync(args, Console.Out, Console.Error);
