<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Core</name>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Values that each position passes on (D).</source>
            <translation>每个位置向后传递的数值个数 (D)。</translation>
        </message>
        <message>
            <source>Attention heads</source>
            <translation>注意力头数</translation>
        </message>
        <message>
            <source>Heads of each attention; must divide the width.</source>
            <translation>每个注意力的头数；必须整除宽度。</translation>
        </message>
        <message>
            <source>Feed-forward width</source>
            <translation>前馈层宽度</translation>
        </message>
        <message>
            <source>Values inside each feed-forward layer.</source>
            <translation>每个前馈层内部的数值个数。</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>Share of values set to 0 in training.</source>
            <translation>训练时置零的数值比例。</translation>
        </message>
        <message>
            <source>Attention dropout</source>
            <translation>注意力 dropout</translation>
        </message>
        <message>
            <source>Share of attention weights set to 0 in training.</source>
            <translation>训练时置零的注意力权重比例。</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>Function inside the feed-forward layers.</source>
            <translation>前馈层内部的函数。</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>特征</translation>
        </message>
        <message>
            <source>Sample rate</source>
            <translation>采样率</translation>
        </message>
        <message>
            <source>Hz</source>
            <translation>Hz</translation>
        </message>
        <message>
            <source>Audio at another rate is resampled to this one.</source>
            <translation>其他采样率的音频会重采样到此值。</translation>
        </message>
        <message>
            <source>Mel bands</source>
            <translation>梅尔频带数</translation>
        </message>
        <message>
            <source>Bands of the log-mel features.</source>
            <translation>对数梅尔特征的频带数。</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗长</translation>
        </message>
        <message>
            <source>s</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>Length of one analysis window.</source>
            <translation>单个分析窗的长度。</translation>
        </message>
        <message>
            <source>Hop</source>
            <translation>帧移</translation>
        </message>
        <message>
            <source>Time from one frame to the next.</source>
            <translation>相邻两帧的时间间隔。</translation>
        </message>
        <message>
            <source>Dither</source>
            <translation>抖动</translation>
        </message>
        <message>
            <source>Noise added to the samples in training (int16 scale); never in decoding.</source>
            <translation>训练时加到样本上的噪声（int16 尺度）；解码时从不添加。</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>What the model writes: characters or words. Error rates follow.</source>
            <translation>模型输出的单位：字或词。错误率随之而定。</translation>
        </message>
        <message>
            <source>Training set</source>
            <translation>训练集</translation>
        </message>
        <message>
            <source>Set of the corpus to learn from.</source>
            <translation>用于学习的语料集合。</translation>
        </message>
        <message>
            <source>Development set</source>
            <translation>开发集</translation>
        </message>
        <message>
            <source>Set that ranks checkpoints.</source>
            <translation>用于给检查点排序的集合。</translation>
        </message>
        <message>
            <source>Test set</source>
            <translation>测试集</translation>
        </message>
        <message>
            <source>Set for the final error rate.</source>
            <translation>用于最终错误率的集合。</translation>
        </message>
        <message>
            <source>Longest utterance</source>
            <translation>最长语音</translation>
        </message>
        <message>
            <source>Longer ones are left out of training, and reported.</source>
            <translation>更长的不参与训练，并会报告。</translation>
        </message>
        <message>
            <source>Shortest utterance</source>
            <translation>最短语音</translation>
        </message>
        <message>
            <source>Shorter ones are left out of training, and reported.</source>
            <translation>更短的不参与训练，并会报告。</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Frames</source>
            <translation>帧数</translation>
        </message>
        <message>
            <source>frames</source>
            <translation>帧</translation>
        </message>
        <message>
            <source>Feature frames of one batch after padding, at most.</source>
            <translation>一个批次填充后的特征帧数上限。</translation>
        </message>
        <message>
            <source>Utterances</source>
            <translation>语音条数</translation>
        </message>
        <message>
            <source>Utterances of one batch, at most.</source>
            <translation>一个批次的语音条数上限。</translation>
        </message>
        <message>
            <source>Accumulate</source>
            <translation>累积</translation>
        </message>
        <message>
            <source>batches</source>
            <translation>批</translation>
        </message>
        <message>
            <source>Batches whose gradients are summed for one step.</source>
            <translation>每一步累加梯度的批次数。</translation>
        </message>
        <message>
            <source>Length buckets</source>
            <translation>长度分桶</translation>
        </message>
        <message>
            <source>Groups of similar length that batches are made from.</source>
            <translation>按相近长度分组以组成批次。</translation>
        </message>
        <message>
            <source>Augmentation</source>
            <translation>数据增强</translation>
        </message>
        <message>
            <source>Speeds</source>
            <translation>语速</translation>
        </message>
        <message>
            <source>Speed factors, one drawn for each utterance and epoch.</source>
            <translation>语速系数，每条语音每轮随机取一个。</translation>
        </message>
        <message>
            <source>Time masks</source>
            <translation>时间掩码</translation>
        </message>
        <message>
            <source>SpecAugment: stretches of frames set to the mean.</source>
            <translation>SpecAugment：置为均值的帧段。</translation>
        </message>
        <message>
            <source>Time mask width</source>
            <translation>时间掩码宽度</translation>
        </message>
        <message>
            <source>Each is 1 to so many frames long.</source>
            <translation>每段长 1 至该帧数。</translation>
        </message>
        <message>
            <source>Frequency masks</source>
            <translation>频率掩码</translation>
        </message>
        <message>
            <source>SpecAugment: stretches of bands set to the mean.</source>
            <translation>SpecAugment：置为均值的频带段。</translation>
        </message>
        <message>
            <source>Frequency mask width</source>
            <translation>频率掩码宽度</translation>
        </message>
        <message>
            <source>bands</source>
            <translation>频带</translation>
        </message>
        <message>
            <source>Each is 1 to so many bands wide.</source>
            <translation>每段宽 1 至该频带数。</translation>
        </message>
        <message>
            <source>Noise level</source>
            <translation>噪声强度</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>分贝</translation>
        </message>
        <message>
            <source>Lowest and highest signal-to-noise ratio of added noise, drawn evenly.</source>
            <translation>所加噪声的最低与最高信噪比，均匀抽取。</translation>
        </message>
        <message>
            <source>Noise share</source>
            <translation>噪声比例</translation>
        </message>
        <message>
            <source>Share of the utterances that get noise.</source>
            <translation>加噪声的话语所占比例。</translation>
        </message>
        <message>
            <source>Noise folder</source>
            <translation>噪声文件夹</translation>
        </message>
        <message>
            <source>Audio files to take noise from; none: noise is generated.</source>
            <translation>取噪声的音频文件；none：自动生成噪声。</translation>
        </message>
        <message>
            <source>Room folder</source>
            <translation>房间文件夹</translation>
        </message>
        <message>
            <source>Room impulse responses that speech is convolved with, one for each utterance drawn.</source>
            <translation>与语音卷积的房间脉冲响应，每条话语抽取一个。</translation>
        </message>
        <message>
            <source>Room share</source>
            <translation>房间比例</translation>
        </message>
        <message>
            <source>Share of the utterances that get a room.</source>
            <translation>加房间响应的话语所占比例。</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>CTC weight</source>
            <translation>CTC 权重</translation>
        </message>
        <message>
            <source>Share of the CTC loss; the rest is attention.</source>
            <translation>CTC 损失所占比例；其余为注意力损失。</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>标签平滑</translation>
        </message>
        <message>
            <source>Probability spread over the other tokens in the attention loss.</source>
            <translation>注意力损失中分给其他词元的概率。</translation>
        </message>
        <message>
            <source>Optimiser</source>
            <translation>优化器</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>How gradients become steps.</source>
            <translation>梯度如何变成更新步。</translation>
        </message>
        <message>
            <source>Peak learning rate</source>
            <translation>峰值学习率</translation>
        </message>
        <message>
            <source>Learning rate at the end of the warm-up.</source>
            <translation>预热结束时的学习率。</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>预热</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>步</translation>
        </message>
        <message>
            <source>Steps until the peak rate; then it falls with 1/√step.</source>
            <translation>到达峰值前的步数；之后按 1/√步数 下降。</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>Largest norm of the gradient; 0 = no limit.</source>
            <translation>梯度范数上限；0 = 不限。</translation>
        </message>
        <message>
            <source>Betas</source>
            <translation>Beta 系数</translation>
        </message>
        <message>
            <source>Decay of Adam&apos;s two moments.</source>
            <translation>Adam 两个动量的衰减系数。</translation>
        </message>
        <message>
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>Added to the root of Adam&apos;s second moment.</source>
            <translation>加到 Adam 二阶动量平方根上的常数。</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>权重衰减</translation>
        </message>
        <message>
            <source>Share of each weight taken off per step, times the rate.</source>
            <translation>每步减去的权重比例（乘以学习率）。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>轮数</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>轮</translation>
        </message>
        <message>
            <source>Passes over the training set, at most.</source>
            <translation>遍历训练集的次数上限。</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Steps, at most.</source>
            <translation>步数上限。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Training time, at most, over all continuations.</source>
            <translation>训练时间上限，含所有续训。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Start of all that is random; equal seeds give equal runs.</source>
            <translation>所有随机过程的起点；相同种子得到相同的运行。</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Number format of the arithmetic.</source>
            <translation>运算所用的数值格式。</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Where to train; auto takes a GPU where there is one.</source>
            <translation>在何处训练；auto 在有 GPU 时使用 GPU。</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程数</translation>
        </message>
        <message>
            <source>Processor threads.</source>
            <translation>处理器线程数。</translation>
        </message>
        <message>
            <source>Repeatable</source>
            <translation>可复现</translation>
        </message>
        <message>
            <source>Equal runs give equal bits, at some cost on a GPU.</source>
            <translation>相同的运行逐位一致，在 GPU 上稍有代价。</translation>
        </message>
        <message>
            <source>On NaN</source>
            <translation>遇到 NaN</translation>
        </message>
        <message>
            <source>A loss or gradient that is not finite: skip the batch and keep it, or stop at once.</source>
            <translation>损失或梯度非有限时：跳过并保留该批次，或立即停止。</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Keep best</source>
            <translation>保留最佳</translation>
        </message>
        <message>
            <source>checkpoints</source>
            <translation>个检查点</translation>
        </message>
        <message>
            <source>Checkpoints kept by development loss.</source>
            <translation>按开发集损失保留的检查点数。</translation>
        </message>
        <message>
            <source>Keep every</source>
            <translation>定期保留</translation>
        </message>
        <message>
            <source>Also keep that of every n-th epoch; 0 = none.</source>
            <translation>另外每 n 轮保留一个；0 = 不保留。</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Best checkpoints whose weights are averaged at the end.</source>
            <translation>结束时对多少个最佳检查点取权重平均。</translation>
        </message>
        <message>
            <source>Evaluate every</source>
            <translation>评测间隔</translation>
        </message>
        <message>
            <source>Time between two looks at the development set.</source>
            <translation>两次开发集评测之间的间隔。</translation>
        </message>
        <message>
            <source>Small and quick: spoken digits, a few minutes on two cores.</source>
            <translation>小而快：英语数字，双核几分钟。</translation>
        </message>
        <message>
            <source>The papers&apos; training of the full-size model on AISHELL-1.</source>
            <translation>论文中全尺寸模型在 AISHELL-1 上的训练设置。</translation>
        </message>
        <message>
            <source>A small model on Mandarin sentences, to try a corpus in an hour or two.</source>
            <translation>普通话句子上的小模型，一两个小时试用一个语料。</translation>
        </message>
        <message>
            <source>No reuse: every position has its own block</source>
            <translation>不复用：每个位置都有自己的块</translation>
        </message>
        <message>
            <source>One block per stack, used at every position</source>
            <translation>每个栈一个块，用于所有位置</translation>
        </message>
        <message>
            <source>BR with 8 attention heads; the paper clips gradients at 5</source>
            <translation>8 个注意力头的 BR；论文将梯度裁剪到 5</translation>
        </message>
        <message>
            <source>BR with an adaptor after each use in the encoder</source>
            <translation>BR，编码器每次使用后接一个适配器</translation>
        </message>
        <message>
            <source>BR with an adaptor after each use in the decoder</source>
            <translation>BR，解码器每次使用后接一个适配器</translation>
        </message>
        <message>
            <source>BR with adaptors in both stacks</source>
            <translation>BR，两个栈都带适配器</translation>
        </message>
        <message>
            <source>BRA-E with the encoder&apos;s block used 18 times</source>
            <translation>BRA-E，编码器的块使用 18 次</translation>
        </message>
        <message>
            <source>BR with the encoder&apos;s block used 18 times</source>
            <translation>BR，编码器的块使用 18 次</translation>
        </message>
        <message>
            <source>BRA-E without the adaptors&apos; nonlinearity: the control</source>
            <translation>去掉适配器非线性的 BRA-E：对照组</translation>
        </message>
        <message>
            <source>BRA-E with a factorised embedding of 64, tied to the output</source>
            <translation>BRA-E，64 维分解嵌入并与输出共享</translation>
        </message>
        <message>
            <source>BR told apart by learned step vectors; no adaptive halting</source>
            <translation>以可学习步向量区分各次使用的 BR；无自适应停止</translation>
        </message>
        <message>
            <source>The encoder shares whole blocks</source>
            <translation>编码器共享整个块</translation>
        </message>
        <message>
            <source>The encoder shares attention alone</source>
            <translation>编码器只共享注意力</translation>
        </message>
        <message>
            <source>The encoder shares the feed-forward alone</source>
            <translation>编码器只共享前馈层</translation>
        </message>
        <message>
            <source>2 encoder blocks, each for a stretch of neighbouring positions</source>
            <translation>2 个编码器块，各用于一段相邻位置</translation>
        </message>
        <message>
            <source>2 encoder blocks in turn, over and over</source>
            <translation>2 个编码器块依次循环使用</translation>
        </message>
        <message>
            <source>2 encoder blocks in turn, the last round backwards</source>
            <translation>2 个编码器块依次循环，最后一轮反向</translation>
        </message>
        <message>
            <source>3 encoder blocks, each for a stretch of neighbouring positions</source>
            <translation>3 个编码器块，各用于一段相邻位置</translation>
        </message>
        <message>
            <source>3 encoder blocks in turn, over and over</source>
            <translation>3 个编码器块依次循环使用</translation>
        </message>
        <message>
            <source>3 encoder blocks in turn, the last round backwards</source>
            <translation>3 个编码器块依次循环，最后一轮反向</translation>
        </message>
        <message>
            <source>6 encoder blocks, each for a stretch of neighbouring positions</source>
            <translation>6 个编码器块，各用于一段相邻位置</translation>
        </message>
        <message>
            <source>6 encoder blocks in turn, over and over</source>
            <translation>6 个编码器块依次循环使用</translation>
        </message>
        <message>
            <source>6 encoder blocks in turn, the last round backwards</source>
            <translation>6 个编码器块依次循环，最后一轮反向</translation>
        </message>
        <message>
            <source>Own first and last encoder block, one shared between</source>
            <translation>编码器首末块独立，中间共享一个块</translation>
        </message>
        <message>
            <source>One shared encoder block, the last position its own</source>
            <translation>编码器共享一个块，最后一个位置独立</translation>
        </message>
        <message>
            <source>Two base blocks, then one block looped</source>
            <translation>两个基础块，然后循环一个块</translation>
        </message>
        <message>
            <source>One block per stack, a LoRA of rank 8 at each use</source>
            <translation>每个栈一个块，每次使用带秩 8 的 LoRA</translation>
        </message>
        <message>
            <source>ALBERT&apos;s shape: shared blocks, embedding 64 tied, gelu, ffn 4 dim</source>
            <translation>ALBERT 的形状：共享块、64 维共享嵌入、gelu、前馈宽度 4 倍</translation>
        </message>
        <message>
            <source>One SAN-M block per stack</source>
            <translation>每个栈一个 SAN-M 块</translation>
        </message>
        <message>
            <source>On an outlier</source>
            <translation>遇到离群值时</translation>
        </message>
        <message>
            <source>TensorBoard files</source>
            <translation>TensorBoard 文件</translation>
        </message>
        <message>
            <source>A loss far above those before it: off (not watched), keep the batch and go on, skip the batch and keep it, or stop.</source>
            <translation>损失远高于此前的值时：off（不监视）、保留该批并继续、跳过并保留该批，或停止。</translation>
        </message>
        <message>
            <source>Also write the curves as TensorBoard event files, in the run&apos;s folder.</source>
            <translation>同时在运行文件夹中把曲线写成 TensorBoard 事件文件。</translation>
        </message>
    </context>
    <context>
        <name>CorpusImport</name>
        <message>
            <source>Give the corpus a name.</source>
            <translation>请给语料库起个名称。</translation>
        </message>
        <message>
            <source>A name cannot begin with &quot;-&quot;.</source>
            <translation>名称不能以“-”开头。</translation>
        </message>
        <message>
            <source>Kaldi folder</source>
            <translation>Kaldi 文件夹</translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation>JSON 行</translation>
        </message>
        <message>
            <source>spoken digits</source>
            <translation>数字语音</translation>
        </message>
    </context>
    <context>
        <name>CostText</name>
        <message>
            <source>Same cost</source>
            <translation>开销相同</translation>
        </message>
        <message>
            <source>%1 parameters, %2 multiply-adds</source>
            <translation>参数 %1，乘加 %2</translation>
        </message>
    </context>
    <context>
        <name>DocumentComparison</name>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>with their sub-layers</source>
            <translation>随各子层</translation>
        </message>
        <message>
            <source>own</source>
            <translation>独立</translation>
        </message>
        <message>
            <source>added: %1</source>
            <translation>新增：%1</translation>
        </message>
        <message>
            <source>removed: %1</source>
            <translation>移除：%1</translation>
        </message>
        <message>
            <source>was at %1</source>
            <translation>原在 %1</translation>
        </message>
        <message>
            <source>norms: %1 → %2</source>
            <translation>归一化：%1 → %2</translation>
        </message>
        <message>
            <source>as the model</source>
            <translation>与模型相同</translation>
        </message>
        <message>
            <source>%1 position %2 of the other</source>
            <translation>另一布局的%1位置 %2</translation>
        </message>
        <message>
            <source>%1 position %2</source>
            <translation>%1位置 %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>removed, was at %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>已移除</translation>
        </message>
        <message>
            <source>now at %1</source>
            <translation>现于 %1</translation>
        </message>
        <message>
            <source>added</source>
            <translation>新增</translation>
        </message>
    </context>
    <context>
        <name>FindingText</name>
        <message>
            <source>file missing</source>
            <translation>缺少文件</translation>
        </message>
        <message>
            <source>file unreadable</source>
            <translation>文件无法读取</translation>
        </message>
        <message>
            <source>command instead of a file</source>
            <translation>是命令而非文件</translation>
        </message>
        <message>
            <source>still packed</source>
            <translation>尚未解包</translation>
        </message>
        <message>
            <source>bad line</source>
            <translation>错误的行</translation>
        </message>
        <message>
            <source>not UTF-8</source>
            <translation>不是 UTF-8</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>文本为空</translation>
        </message>
        <message>
            <source>audio without text</source>
            <translation>有音频无文本</translation>
        </message>
        <message>
            <source>text without audio</source>
            <translation>有文本无音频</translation>
        </message>
        <message>
            <source>id used twice</source>
            <translation>编号重复</translation>
        </message>
        <message>
            <source>second text</source>
            <translation>第二份文本</translation>
        </message>
        <message>
            <source>bad segment</source>
            <translation>片段有误</translation>
        </message>
        <message>
            <source>audio cut off</source>
            <translation>音频被截断</translation>
        </message>
        <message>
            <source>other duration</source>
            <translation>时长不符</translation>
        </message>
        <message>
            <source>silent audio</source>
            <translation>静音</translation>
        </message>
        <message>
            <source>clipped audio</source>
            <translation>削波</translation>
        </message>
        <message>
            <source>text too long</source>
            <translation>文本过长</translation>
        </message>
        <message>
            <source>odd duration</source>
            <translation>时长异常</translation>
        </message>
        <message>
            <source>same audio twice</source>
            <translation>音频重复</translation>
        </message>
        <message>
            <source>unknown characters</source>
            <translation>未知字符</translation>
        </message>
        <message>
            <source>text also in training</source>
            <translation>文本也在训练集中</translation>
        </message>
        <message>
            <source>speaker in two sets</source>
            <translation>说话人在两个集合中</translation>
        </message>
        <message>
            <source>several sample rates</source>
            <translation>多种采样率</translation>
        </message>
        <message>
            <source>corpus changed</source>
            <translation>语料库已改变</translation>
        </message>
    </context>
    <context>
        <name>InspectorDifference</name>
        <message numerus="yes">
            <source>+ %Ln position(s)</source>
            <translation>
                <numerusform>+ %Ln 个位置</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>− %Ln position(s)</source>
            <translation>
                <numerusform>− %Ln 个位置</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>→ %Ln position(s) moved</source>
            <translation>
                <numerusform>→ %Ln 个位置已移动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>→ %Ln position(s) changed block</source>
            <translation>
                <numerusform>→ %Ln 个位置换了块</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>± %Ln position(s) with other correctors</source>
            <translation>
                <numerusform>± %Ln 个位置的校正器不同</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>→ %Ln position(s) with other norms</source>
            <translation>
                <numerusform>→ %Ln 个位置的归一化不同</numerusform>
            </translation>
        </message>
        <message>
            <source>as the model</source>
            <translation>与模型相同</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1：%2 → %3</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln other option(s)</source>
            <translation>
                <numerusform>以及其他 %Ln 个选项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LayoutPicture</name>
        <message>
            <source>n</source>
            <comment>chip: own norms</comment>
            <translation>n</translation>
        </message>
        <message>
            <source>No positions yet: drag a block here, or press I.</source>
            <translation>还没有位置：请将块拖到此处，或按 I。</translation>
        </message>
        <message numerus="yes">
            <source>Encoder, %n position(s)</source>
            <translation>
                <numerusform>编码器，%n 个位置</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decoder, %n position(s)</source>
            <translation>
                <numerusform>解码器，%n 个位置</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (folded)</source>
            <translation>%1（已折叠）</translation>
        </message>
        <message>
            <source>%1 (unfolded)</source>
            <translation>%1（已展开）</translation>
        </message>
        <message numerus="yes">
            <source>%1 positions %2 to %3: %4, %n time(s). %5</source>
            <translation>
                <numerusform>%1位置 %2 至 %3：%4，%n 次。%5</numerusform>
            </translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>cross-attention</source>
            <translation>交叉注意力</translation>
        </message>
        <message>
            <source>ffn</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>norms</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>also at %1</source>
            <translation>也用于 %1</translation>
        </message>
        <message>
            <source>block %1</source>
            <translation>块 %1</translation>
        </message>
        <message>
            <source>attention of %1, ffn of %2</source>
            <translation>注意力取自 %1，前馈取自 %2</translation>
        </message>
        <message>
            <source>attention of %1, cross-attention of %2, ffn of %3</source>
            <translation>注意力取自 %1，交叉注意力取自 %2，前馈取自 %3</translation>
        </message>
        <message>
            <source>linear adaptor</source>
            <translation>线性适配器</translation>
        </message>
        <message>
            <source>adaptor</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>bottleneck of %1</source>
            <translation>宽度 %1 的瓶颈</translation>
        </message>
        <message>
            <source>LoRA of rank %1</source>
            <translation>秩 %1 的 LoRA</translation>
        </message>
        <message>
            <source>step vector</source>
            <translation>步向量</translation>
        </message>
        <message>
            <source>bottleneck</source>
            <translation>瓶颈</translation>
        </message>
        <message>
            <source>LoRA</source>
            <translation>LoRA</translation>
        </message>
        <message>
            <source>own norms</source>
            <translation>独立归一化</translation>
        </message>
        <message>
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>enc %1</source>
            <translation>编码 %1</translation>
        </message>
        <message>
            <source>Encoder position %1: %2</source>
            <translation>编码器位置 %1：%2</translation>
        </message>
        <message>
            <source>Decoder position %1: %2</source>
            <translation>解码器位置 %1：%2</translation>
        </message>
        <message>
            <source>norms of %1</source>
            <translation>归一化取自 %1</translation>
        </message>
        <message>
            <source>%1 parameters stored once</source>
            <translation>%1 个参数只存一次</translation>
        </message>
        <message>
            <source>, %1 of its own</source>
            <translation>，自有 %1 个</translation>
        </message>
        <message>
            <source>%1 multiply-adds per second of audio</source>
            <translation>每秒 %1 次乘加</translation>
        </message>
        <message numerus="yes">
            <source>%n stored block(s)</source>
            <translation>
                <numerusform>%n 个存储块</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, none used twice</source>
            <translation>%1，均不复用</translation>
        </message>
        <message numerus="yes">
            <source>%1, used %n time(s)</source>
            <translation>
                <numerusform>%1，使用 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, each used %n time(s)</source>
            <translation>
                <numerusform>%1，各使用 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>log-mel %1 → %2 ÷%3</source>
            <translation>对数梅尔 %1 → %2 ÷%3</translation>
        </message>
        <message>
            <source>tokens → embedding %1</source>
            <translation>词元 → 嵌入 %1</translation>
        </message>
        <message>
            <source>tokens → embedding %1 → %2, factorised</source>
            <translation>词元 → 嵌入 %1 → %2，分解</translation>
        </message>
        <message>
            <source>CTC head, decoder</source>
            <translation>CTC、解码器</translation>
        </message>
        <message>
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>output, tied with the embedding</source>
            <translation>输出，与嵌入共享</translation>
        </message>
    </context>
    <context>
        <name>LayoutWords</name>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Cross-attention</source>
            <translation>交叉注意力</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>none (linear)</source>
            <translation>无（线性）</translation>
        </message>
        <message>
            <source>SAN-M (memory)</source>
            <translation>SAN-M（记忆）</translation>
        </message>
        <message>
            <source>Transformer</source>
            <translation>Transformer</translation>
        </message>
        <message>
            <source>attention %1</source>
            <translation>注意力 %1</translation>
        </message>
        <message>
            <source>cross-attention %1</source>
            <translation>交叉注意力 %1</translation>
        </message>
        <message>
            <source>feed-forward %1</source>
            <translation>前馈 %1</translation>
        </message>
    </context>
    <context>
        <name>LibraryTexts</name>
        <message>
            <source>Draft without a name</source>
            <translation>未命名草稿</translation>
        </message>
        <message>
            <source>from %1, version %2</source>
            <translation>来自 %1，版本 %2</translation>
        </message>
    </context>
    <context>
        <name>OffReason</name>
        <message>
            <source>Off: %1</source>
            <translation>不可用：%1</translation>
        </message>
    </context>
    <context>
        <name>OptionFields</name>
        <message>
            <source>%1 · allowed: %2</source>
            <translation>%1 · 允许：%2</translation>
        </message>
    </context>
    <context>
        <name>Phrase</name>
        <message>
            <source>Insert %1 at %2</source>
            <translation>插入 %1 到位置 %2</translation>
        </message>
        <message>
            <source>Move %1 to %2</source>
            <translation>移动 %1 到位置 %2</translation>
        </message>
        <message>
            <source>Move positions %1 to %2</source>
            <translation>移动位置 %1 到 %2</translation>
        </message>
        <message>
            <source>Use %1 again at %2</source>
            <translation>复用 %1 到位置 %2</translation>
        </message>
        <message>
            <source>Use positions %1 again at %2</source>
            <translation>复用位置 %1 到 %2</translation>
        </message>
        <message>
            <source>Copy %1 to %2</source>
            <translation>复制 %1 到位置 %2</translation>
        </message>
        <message>
            <source>Copy %1 positions to %2</source>
            <translation>复制 %1 个位置到 %2</translation>
        </message>
        <message>
            <source>Repeat %1 %2 times</source>
            <translation>重复 %1 共 %2 次</translation>
        </message>
        <message>
            <source>Repeat positions %1 %2 times</source>
            <translation>重复位置 %1 共 %2 次</translation>
        </message>
        <message>
            <source>Remove %1 at %2</source>
            <translation>移除位置 %2 的 %1</translation>
        </message>
        <message>
            <source>Remove positions %1</source>
            <translation>移除位置 %1</translation>
        </message>
        <message>
            <source>Group positions %1</source>
            <translation>将位置 %1 分组</translation>
        </message>
        <message>
            <source>Ungroup positions %1</source>
            <translation>将位置 %1 取消分组</translation>
        </message>
        <message>
            <source>Use %1 at %2</source>
            <translation>使用 %1 于位置 %2</translation>
        </message>
        <message>
            <source>Change the attention at %1</source>
            <translation>更改位置 %1 的注意力</translation>
        </message>
        <message>
            <source>Change the cross-attention at %1</source>
            <translation>更改位置 %1 的交叉注意力</translation>
        </message>
        <message>
            <source>Change the feed-forward at %1</source>
            <translation>更改位置 %1 的前馈</translation>
        </message>
        <message>
            <source>Change the norms at %1</source>
            <translation>更改位置 %1 的归一化</translation>
        </message>
        <message>
            <source>Make own copies at %1</source>
            <translation>为位置 %1 建立独立副本</translation>
        </message>
        <message>
            <source>Add an adaptor at %1</source>
            <translation>添加适配器到位置 %1</translation>
        </message>
        <message>
            <source>Add a bottleneck at %1</source>
            <translation>添加瓶颈到位置 %1</translation>
        </message>
        <message>
            <source>Add a LoRA at %1</source>
            <translation>添加 LoRA 到位置 %1</translation>
        </message>
        <message>
            <source>Add a step vector at %1</source>
            <translation>添加步向量到位置 %1</translation>
        </message>
        <message>
            <source>Change the adaptor at %1</source>
            <translation>更改位置 %1 的适配器</translation>
        </message>
        <message>
            <source>Change the bottleneck at %1</source>
            <translation>更改位置 %1 的瓶颈</translation>
        </message>
        <message>
            <source>Change the LoRA at %1</source>
            <translation>更改位置 %1 的 LoRA</translation>
        </message>
        <message>
            <source>Change the step vector at %1</source>
            <translation>更改位置 %1 的步向量</translation>
        </message>
        <message>
            <source>Move the adaptor from %1 to %2</source>
            <translation>移动适配器，从位置 %1 到 %2</translation>
        </message>
        <message>
            <source>Move the bottleneck from %1 to %2</source>
            <translation>移动瓶颈，从位置 %1 到 %2</translation>
        </message>
        <message>
            <source>Move the LoRA from %1 to %2</source>
            <translation>移动 LoRA，从位置 %1 到 %2</translation>
        </message>
        <message>
            <source>Move the step vector from %1 to %2</source>
            <translation>移动步向量，从位置 %1 到 %2</translation>
        </message>
        <message>
            <source>Remove the adaptor at %1</source>
            <translation>移除位置 %1 的适配器</translation>
        </message>
        <message>
            <source>Remove the bottleneck at %1</source>
            <translation>移除位置 %1 的瓶颈</translation>
        </message>
        <message>
            <source>Remove the LoRA at %1</source>
            <translation>移除位置 %1 的 LoRA</translation>
        </message>
        <message>
            <source>Remove the step vector at %1</source>
            <translation>移除位置 %1 的步向量</translation>
        </message>
        <message>
            <source>Rename block %1 to %2</source>
            <translation>将块 %1 重命名为 %2</translation>
        </message>
        <message>
            <source>Change block %1</source>
            <translation>更改块 %1</translation>
        </message>
        <message>
            <source>Freeze blocks %1</source>
            <translation>冻结块 %1</translation>
        </message>
        <message>
            <source>Train blocks %1</source>
            <translation>解冻块 %1</translation>
        </message>
        <message>
            <source>Change the model</source>
            <translation>更改模型</translation>
        </message>
        <message>
            <source>Change the embedding</source>
            <translation>更改嵌入</translation>
        </message>
        <message>
            <source>Name the layout %1</source>
            <translation>将布局命名为 %1</translation>
        </message>
        <message>
            <source>Name blocks in order</source>
            <translation>按顺序命名块</translation>
        </message>
        <message>
            <source>Edit the notation</source>
            <translation>编辑记法</translation>
        </message>
        <message>
            <source>Edit layout.json</source>
            <translation>编辑 layout.json</translation>
        </message>
        <message>
            <source>Nothing is selected</source>
            <translation>未选择任何内容</translation>
        </message>
        <message>
            <source>There is no block %1 here</source>
            <translation>此处没有块 %1</translation>
        </message>
        <message>
            <source>There is no such corrector</source>
            <translation>没有这个校正器</translation>
        </message>
        <message>
            <source>Decoder blocks need cross-attention: %1 has none</source>
            <translation>解码器的块需要交叉注意力：%1 没有</translation>
        </message>
        <message>
            <source>The encoder has no cross-attention</source>
            <translation>编码器没有交叉注意力</translation>
        </message>
        <message>
            <source>The encoder cannot use blocks of the decoder: %1 is one</source>
            <translation>编码器不能使用解码器的块：%1 属于解码器</translation>
        </message>
        <message>
            <source>Cross-attention and norms cannot come from the encoder</source>
            <translation>交叉注意力和归一化不能取自编码器</translation>
        </message>
        <message>
            <source>The decoder uses block %1 of the encoder at positions %2: give it a copy of its own first</source>
            <translation>解码器在位置 %2 使用编码器的块 %1：请先为其建立独立副本</translation>
        </message>
        <message>
            <source>The decoder still uses block %1 at positions %2: give it a copy of its own first</source>
            <translation>解码器仍在位置 %2 使用块 %1：请先为其建立独立副本</translation>
        </message>
        <message>
            <source>A stack holds at most 1,000 positions</source>
            <translation>一个栈最多容纳 1,000 个位置</translation>
        </message>
        <message>
            <source>Choose positions of one stack</source>
            <translation>请选择同一个栈的位置</translation>
        </message>
        <message>
            <source>Only neighbouring positions of one stack can be grouped</source>
            <translation>只有同一个栈中相邻的位置才能分组</translation>
        </message>
        <message>
            <source>No group is selected</source>
            <translation>未选择分组</translation>
        </message>
        <message>
            <source>A block&apos;s name is 1 to 64 ASCII letters, digits, &apos;_&apos; or &apos;-&apos;, not &quot;own&quot;</source>
            <translation>块名为 1 至 64 个 ASCII 字母、数字、“_”或“-”，且不能是“own”</translation>
        </message>
        <message>
            <source>There is a block %1 already</source>
            <translation>已有块 %1</translation>
        </message>
        <message>
            <source>%1 heads do not divide dim %2</source>
            <translation>%1 个头不能整除 dim %2</translation>
        </message>
        <message>
            <source>Block %1: %2 heads do not divide dim %3</source>
            <translation>块 %1：%2 个头不能整除 dim %3</translation>
        </message>
        <message>
            <source>Heads are a whole number from 1</source>
            <translation>头数须为不小于 1 的整数</translation>
        </message>
        <message>
            <source>A width or rank is a whole number from 1 to %1</source>
            <translation>宽度或秩须为 1 至 %1 的整数</translation>
        </message>
        <message>
            <source>An adaptor&apos;s init scale is a number above 0</source>
            <translation>适配器的初始尺度须大于 0</translation>
        </message>
        <message>
            <source>A LoRA&apos;s alpha is a number above 0</source>
            <translation>LoRA 的 alpha 须大于 0</translation>
        </message>
        <message>
            <source>A LoRA needs at least one matrix, none twice</source>
            <translation>LoRA 至少需要一个矩阵，且不能重复</translation>
        </message>
        <message>
            <source>The embedding&apos;s size is 1 to %1</source>
            <translation>嵌入大小须为 1 至 %1</translation>
        </message>
        <message>
            <source>A layout&apos;s name is UTF-8 text</source>
            <translation>布局名须为 UTF-8 文本</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>The encoder has no positions</source>
            <translation>编码器没有位置</translation>
        </message>
        <message>
            <source>The decoder has no positions</source>
            <translation>解码器没有位置</translation>
        </message>
        <message>
            <source>Open preset %1</source>
            <translation>打开预设 %1</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Drop it on a position</source>
            <translation>请放到一个位置上</translation>
        </message>
        <message>
            <source>It has no width</source>
            <translation>它没有宽度</translation>
        </message>
        <message>
            <source>Apply %1 to positions %2</source>
            <translation>应用 %1 到位置 %2</translation>
        </message>
        <message>
            <source>Place %1 at %2 of positions %3</source>
            <translation>放置 %1：%2，位置 %3</translation>
        </message>
        <message>
            <source>Restore version %1 of %2</source>
            <translation>恢复 %2 的版本 %1</translation>
        </message>
        <message>
            <source>%1 needs %2 positions: select more</source>
            <translation>%1 需要 %2 个位置：请多选一些</translation>
        </message>
    </context>
    <context>
        <name>PlotExport</name>
        <message>
            <source>%1 cannot be written.</source>
            <translation>无法写入 %1。</translation>
        </message>
        <message>
            <source>Choose another folder or free some space.</source>
            <translation>请选择其他文件夹或释放空间。</translation>
        </message>
        <message>
            <source>PNG picture (*.png);;PDF (*.pdf);;CSV, all points (*.csv)</source>
            <translation>PNG 图片 (*.png);;PDF (*.pdf);;CSV，全部数据点 (*.csv)</translation>
        </message>
        <message>
            <source>A plot cannot be written as &quot;%1&quot;.</source>
            <translation>图不能写成“%1”。</translation>
        </message>
        <message>
            <source>End the file name in .png, .pdf or .csv.</source>
            <translation>文件名请以 .png、.pdf 或 .csv 结尾。</translation>
        </message>
    </context>
    <context>
        <name>PlotText</name>
        <message>
            <source>at its start</source>
            <translation>刚开始</translation>
        </message>
        <message>
            <source>steady</source>
            <translation>平稳</translation>
        </message>
        <message>
            <source>rising</source>
            <translation>上升</translation>
        </message>
        <message>
            <source>falling</source>
            <translation>下降</translation>
        </message>
        <message>
            <source>%1, %2: %3 at %4 %5, %6</source>
            <translation>%1，%2：%4 %5 处为 %3，%6</translation>
        </message>
        <message>
            <source>curve</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>smoothed</source>
            <translation>平滑值</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>RunActions</name>
        <message>
            <source>the run is still running</source>
            <translation>该运行仍在进行</translation>
        </message>
        <message>
            <source>the run has reached its limit</source>
            <translation>该运行已达到上限</translation>
        </message>
        <message>
            <source>select a run first</source>
            <translation>请先选择一个运行</translation>
        </message>
        <message>
            <source>the run is not running</source>
            <translation>该运行未在进行</translation>
        </message>
        <message>
            <source>the run has no checkpoint yet</source>
            <translation>该运行还没有检查点</translation>
        </message>
    </context>
    <context>
        <name>RunDraft</name>
        <message>
            <source>Give the run a name.</source>
            <translation>请给运行取个名字。</translation>
        </message>
        <message>
            <source>A run&apos;s name is a folder&apos;s name: no &quot;/&quot;, no &quot;.&quot; at its start.</source>
            <translation>运行名即文件夹名：不能含“/”，不能以“.”开头。</translation>
        </message>
        <message>
            <source>There is a run of that name already.</source>
            <translation>已有同名运行。</translation>
        </message>
    </context>
    <context>
        <name>TextFix</name>
        <message>
            <source>Write %1</source>
            <translation>写入 %1</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Use block %1</source>
            <translation>使用块 %1</translation>
        </message>
        <message>
            <source>Remove the block</source>
            <translation>移除该块</translation>
        </message>
        <message>
            <source>Add the format</source>
            <translation>添加格式</translation>
        </message>
        <message>
            <source>Add a block</source>
            <translation>添加一个块</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the items of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between the clauses of a sentence</comment>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>TypedProblem</name>
        <message>
            <source>unknown key</source>
            <translation>未知的键</translation>
        </message>
        <message>
            <source>a key is missing</source>
            <translation>缺少键</translation>
        </message>
        <message>
            <source>a value of another type is needed</source>
            <translation>需要其他类型的值</translation>
        </message>
        <message>
            <source>unknown format</source>
            <translation>未知格式</translation>
        </message>
        <message>
            <source>this value is not allowed</source>
            <translation>不允许此值</translation>
        </message>
        <message>
            <source>this number is not allowed</source>
            <translation>不允许此数</translation>
        </message>
        <message>
            <source>this width is not allowed</source>
            <translation>不允许此宽度</translation>
        </message>
        <message>
            <source>the heads must divide dim</source>
            <translation>头数必须整除 dim</translation>
        </message>
        <message>
            <source>this count is not allowed</source>
            <translation>不允许此次数</translation>
        </message>
        <message>
            <source>too many positions</source>
            <translation>位置过多</translation>
        </message>
        <message>
            <source>this must not be empty</source>
            <translation>此处不能为空</translation>
        </message>
        <message>
            <source>not a valid name for a block</source>
            <translation>不能作为块名</translation>
        </message>
        <message>
            <source>this block does not exist</source>
            <translation>该块不存在</translation>
        </message>
        <message>
            <source>no position uses this block</source>
            <translation>没有位置使用此块</translation>
        </message>
        <message>
            <source>the decoder needs cross-attention of its own</source>
            <translation>解码器需要自己的交叉注意力</translation>
        </message>
        <message>
            <source>this cannot be read</source>
            <translation>无法解读</translation>
        </message>
        <message>
            <source>%1. Found: %2. Allowed: %3.</source>
            <translation>%1。实际：%2。允许：%3。</translation>
        </message>
        <message>
            <source>Line %1, column %2: %3</source>
            <translation>第 %1 行第 %2 列：%3</translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more.</source>
            <translation>
                <numerusform>另有 %Ln 个。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::ChildCommand</name>
        <message>
            <source>%1 ended with code %2. Start it in a terminal to see more.</source>
            <translation>%1 以代码 %2 结束。请在终端中启动以查看详情。</translation>
        </message>
        <message>
            <source>%1 could not be started. Build or install the program `reblock` beside this window&apos;s.</source>
            <translation>无法启动 %1。请在本窗口程序旁构建或安装 `reblock` 程序。</translation>
        </message>
    </context>
    <context>
        <name>reblock::ChoiceField</name>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>reblock::CompareActions</name>
        <message>
            <source>no layout is open</source>
            <translation>没有打开的布局</translation>
        </message>
        <message>
            <source>no layout is compared</source>
            <translation>没有正在比较的布局</translation>
        </message>
        <message>
            <source>Co&amp;mpare…</source>
            <translation>比较(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Compare with…</source>
            <translation>比较对象(&amp;C)…</translation>
        </message>
        <message>
            <source>Side &amp;by side</source>
            <translation>并排比较(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;End the comparison</source>
            <translation>结束比较(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Sweep…</source>
            <translation>扫描(&amp;S)…</translation>
        </message>
        <message>
            <source>D, then a run, a preset or a saved layout: its differences are marked</source>
            <translation>D，再选运行、预设或已保存的布局：标出其差异</translation>
        </message>
        <message>
            <source>Draws both layouts, with their differences in words</source>
            <translation>绘出两个布局，并以文字说明差异</translation>
        </message>
        <message>
            <source>Takes the marks away (Esc)</source>
            <translation>清除标记 (Esc)</translation>
        </message>
        <message>
            <source>Lists many layouts from this one, with their cost</source>
            <translation>由此布局派生并列出多个布局及其开销</translation>
        </message>
    </context>
    <context>
        <name>reblock::CompareDialog</name>
        <message>
            <source>Compared with %1</source>
            <translation>与 %1 比较</translation>
        </message>
        <message>
            <source>The open layout</source>
            <translation>打开的布局</translation>
        </message>
        <message>
            <source>Drawing of %1</source>
            <translation>%1 的布局图</translation>
        </message>
        <message>
            <source>Drawing of the open layout</source>
            <translation>打开的布局的布局图</translation>
        </message>
        <message>
            <source>Both are the same layout.</source>
            <translation>两者是同一布局。</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n 处差异</numerusform>
            </translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
    </context>
    <context>
        <name>reblock::CompareOverlay</name>
        <message>
            <source>The same layout as %1. Esc ends the comparison.</source>
            <translation>与 %1 是同一布局。按 Esc 结束比较。</translation>
        </message>
        <message numerus="yes">
            <source>Against %1: %n difference(s). Esc takes the marks away.</source>
            <translation>
                <numerusform>与 %1 相比：%n 处差异。按 Esc 清除标记。</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing with %1…</source>
            <translation>正在与 %1 比较…</translation>
        </message>
    </context>
    <context>
        <name>reblock::CorpusPanel</name>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>AISHELL-1 has %1</source>
            <translation>AISHELL-1 有 %1</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>Registers a folder of transcribed speech; dropping it here does the same (Ctrl+O)</source>
            <translation>登记一个带文本的语音文件夹；拖放到此处效果相同 (Ctrl+O)</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Utterances</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>= as AISHELL-1 has it, ≠ not</source>
            <translation>= 与 AISHELL-1 一致，≠ 不一致</translation>
        </message>
        <message>
            <source>Corpora</source>
            <translation>语料库</translation>
        </message>
        <message>
            <source>Sets of the corpus</source>
            <translation>语料库的集合</translation>
        </message>
        <message numerus="yes">
            <source>%Ln utterance(s)</source>
            <translation>
                <numerusform>%Ln 条语句</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::CorrectorRow</name>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
        <message>
            <source>all matrices</source>
            <translation>全部矩阵</translation>
        </message>
        <message numerus="yes">
            <source>%Ln matrix(es)</source>
            <translation>
                <numerusform>%Ln 个矩阵</numerusform>
            </translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>秩</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>Init scale</source>
            <translation>初始尺度</translation>
        </message>
        <message>
            <source>After</source>
            <translation>接于</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>Matrices</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力后</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>前馈后</translation>
        </message>
        <message>
            <source>both</source>
            <translation>两者后</translation>
        </message>
        <message>
            <source>Remove the %1</source>
            <translation>移除%1</translation>
        </message>
    </context>
    <context>
        <name>reblock::CostBar</name>
        <message>
            <source>Parameters %1 (%2 × 10⁶, %3 × 2²⁰)</source>
            <translation>参数量 %1（%2 × 10⁶，%3 × 2²⁰）</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>变化 %1</translation>
        </message>
        <message>
            <source>Stored blocks %1</source>
            <translation>存储块 %1</translation>
        </message>
        <message>
            <source>Positions %1</source>
            <translation>位置 %1</translation>
        </message>
        <message>
            <source>Correctors %1</source>
            <translation>校正器 %1</translation>
        </message>
        <message>
            <source>On disk %1</source>
            <translation>磁盘 %1</translation>
        </message>
        <message>
            <source>Multiply-adds per second of audio %1 (%2)</source>
            <translation>每秒音频乘加 %1（%2）</translation>
        </message>
        <message>
            <source>Training memory %1</source>
            <translation>训练内存 %1</translation>
        </message>
        <message>
            <source>the layout cannot be built yet</source>
            <translation>布局尚不能构建</translation>
        </message>
        <message>
            <source>Training memory %1 (%2)</source>
            <translation>训练内存 %1（%2）</translation>
        </message>
        <message>
            <source>no run of this machine has been measured</source>
            <translation>本机尚无实测的运行</translation>
        </message>
        <message>
            <source>Step time %1 (%2)</source>
            <translation>每步时间 %1（%2）</translation>
        </message>
        <message>
            <source>Step time about %1 s</source>
            <translation>每步约 %1 秒</translation>
        </message>
        <message>
            <source>Peak memory about %1</source>
            <translation>峰值内存约 %1</translation>
        </message>
        <message numerus="yes">
            <source>from %n run(s) on %1</source>
            <translation>
                <numerusform>依据 %1 上的 %n 个运行</numerusform>
            </translation>
        </message>
        <message>
            <source>Against %1</source>
            <translation>与 %1 相比</translation>
        </message>
        <message>
            <source>The layout that all changes are counted from</source>
            <translation>所有变化都以此布局为基准</translation>
        </message>
        <message>
            <source>Batch of %1 frames</source>
            <translation>批次 %1 帧</translation>
        </message>
        <message>
            <source>Feature frames of a training batch, in rows of five seconds: memory and step time are for such a batch</source>
            <translation>训练批次的特征帧数，每行 5 秒：内存与每步时间均按这样的批次计算</translation>
        </message>
        <message>
            <source>%1 frames</source>
            <translation>%1 帧</translation>
        </message>
        <message>
            <source>Exact, for %1 tokens and %2 mel bands</source>
            <translation>按 %1 个词元、%2 个梅尔频带精确计算</translation>
        </message>
        <message>
            <source>By the cost model: weights, gradients and optimiser once for each stored block, activations once for each position. The forecast scales what runs of this machine took; the Run sheet measures exactly.</source>
            <translation>按开销模型：权重、梯度和优化器状态每个存储块计一次，激活值每个位置计一次。预测由本机运行的实测值按比例推算；运行表单会精确测量。</translation>
        </message>
    </context>
    <context>
        <name>reblock::CostPanel</name>
        <message>
            <source>Parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>Against baseline</source>
            <translation>与 baseline 相比</translation>
        </message>
        <message>
            <source>Stored blocks / positions</source>
            <translation>存储块 / 位置</translation>
        </message>
        <message>
            <source>Size on disk</source>
            <translation>磁盘大小</translation>
        </message>
        <message>
            <source>Multiply-adds per second of audio</source>
            <translation>每秒音频的乘加次数</translation>
        </message>
        <message>
            <source>Correctors</source>
            <translation>校正器</translation>
        </message>
        <message>
            <source>%1 (%2 parameters)</source>
            <translation>%1（%2 个参数）</translation>
        </message>
        <message>
            <source>Exact, for %1 tokens and %2 mel bands</source>
            <translation>按 %1 个词元、%2 个梅尔频带精确计算</translation>
        </message>
        <message>
            <source>The cost appears once the layout is valid.</source>
            <translation>布局有效后立即显示开销。</translation>
        </message>
    </context>
    <context>
        <name>reblock::CoverageModel</name>
        <message>
            <source>Character</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Code point</source>
            <translation>码位</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Utterances</source>
            <translation>语句</translation>
        </message>
    </context>
    <context>
        <name>reblock::CoveragePane</name>
        <message>
            <source>No set to compare: coverage needs a training set and another one.</source>
            <translation>没有可比较的集合：覆盖率需要训练集和另一个集合。</translation>
        </message>
        <message>
            <source>Every character of %1 is in %2: %3 of the running text.</source>
            <translation>%1 的每个字符都在 %2 中：占文本的 %3。</translation>
        </message>
        <message numerus="yes">
            <source>%1 of the running text of %2 is in %3; %n character(s) never are, Enter shows where.</source>
            <translation>
                <numerusform>%2 的文本有 %1 在 %3 中；有 %n 个字符从未出现，按回车键查看所在位置。</numerusform>
            </translation>
        </message>
        <message>
            <source>Set</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Characters that the training set never has</source>
            <translation>训练集中从未出现的字符</translation>
        </message>
    </context>
    <context>
        <name>reblock::CurvePlot</name>
        <message>
            <source>this plot has values ≤ 0</source>
            <translation>该图含有 ≤ 0 的值</translation>
        </message>
        <message>
            <source>log y off: values ≤ 0</source>
            <translation>对数 y 已关闭：存在 ≤ 0 的值</translation>
        </message>
        <message>
            <source>log y</source>
            <translation>对数 y</translation>
        </message>
        <message>
            <source>EMA β = %1</source>
            <translation>EMA β = %1</translation>
        </message>
        <message>
            <source>Faint: as measured. Line: s₀ = 0, sₜ = β sₜ₋₁ + (1 − β) yₜ, shown sₜ / (1 − βᵗ).</source>
            <translation>浅色：实测值。实线：s₀ = 0，sₜ = β sₜ₋₁ + (1 − β) yₜ，显示 sₜ / (1 − βᵗ)。</translation>
        </message>
        <message>
            <source>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Wheel&lt;/b&gt;&lt;/td&gt;&lt;td&gt;zoom at the pointer; with Shift x only&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Drag&lt;/b&gt;&lt;/td&gt;&lt;td&gt;pan; with Ctrl zoom into a box&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Home&lt;/b&gt;&lt;/td&gt;&lt;td&gt;fit all (also double click)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Click&lt;/b&gt;, &lt;b&gt;Enter&lt;/b&gt;&lt;/td&gt;&lt;td&gt;select the run of the curve&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Left&lt;/b&gt;, &lt;b&gt;Right&lt;/b&gt;&lt;/td&gt;&lt;td&gt;cursor by point; with Ctrl to the next flag&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Up&lt;/b&gt;, &lt;b&gt;Down&lt;/b&gt;&lt;/td&gt;&lt;td&gt;next curve&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;B&lt;/b&gt;&lt;/td&gt;&lt;td&gt;to the best point&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;T&lt;/b&gt;&lt;/td&gt;&lt;td&gt;pin the table, Ctrl+C copies it, Esc closes it&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Y&lt;/b&gt;&lt;/td&gt;&lt;td&gt;logarithmic y&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;R&lt;/b&gt;&lt;/td&gt;&lt;td&gt;raw traces&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;[&lt;/b&gt; &lt;b&gt;]&lt;/b&gt;&lt;/td&gt;&lt;td&gt;less, more smoothing&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;X&lt;/b&gt;&lt;/td&gt;&lt;td&gt;next x axis&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
            <translation>&lt;table cellspacing=&apos;6&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;滚轮&lt;/b&gt;&lt;/td&gt;&lt;td&gt;以指针为中心缩放；按住 Shift 只缩放 x&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;拖动&lt;/b&gt;&lt;/td&gt;&lt;td&gt;平移；按住 Ctrl 框选缩放&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Home&lt;/b&gt;&lt;/td&gt;&lt;td&gt;全部适应（双击亦可）&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;单击&lt;/b&gt;、&lt;b&gt;Enter&lt;/b&gt;&lt;/td&gt;&lt;td&gt;选中该曲线的运行&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;左&lt;/b&gt;、&lt;b&gt;右&lt;/b&gt;&lt;/td&gt;&lt;td&gt;光标逐点移动；按住 Ctrl 跳到下一个标记&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;上&lt;/b&gt;、&lt;b&gt;下&lt;/b&gt;&lt;/td&gt;&lt;td&gt;下一条曲线&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;B&lt;/b&gt;&lt;/td&gt;&lt;td&gt;跳到最佳点&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;T&lt;/b&gt;&lt;/td&gt;&lt;td&gt;固定表格，Ctrl+C 复制，Esc 关闭&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Y&lt;/b&gt;&lt;/td&gt;&lt;td&gt;对数 y&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;R&lt;/b&gt;&lt;/td&gt;&lt;td&gt;原始曲线&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;[&lt;/b&gt; &lt;b&gt;]&lt;/b&gt;&lt;/td&gt;&lt;td&gt;减弱、增强平滑&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;X&lt;/b&gt;&lt;/td&gt;&lt;td&gt;下一种 x 轴&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</translation>
        </message>
    </context>
    <context>
        <name>reblock::DataPage</name>
        <message>
            <source>Reading %1 of %2 utterances…</source>
            <translation>正在读取第 %1 条语句，共 %2 条…</translation>
        </message>
        <message>
            <source>Added %1</source>
            <translation>已添加 %1</translation>
        </message>
        <message>
            <source>Stopped on request.</source>
            <translation>已按要求停止。</translation>
        </message>
        <message>
            <source>Reading the utterances of %1…</source>
            <translation>正在读取 %1 的语句…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>未采用</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>%1 is not among the utterances of this corpus.</source>
            <translation>%1 不在此语料库的语句中。</translation>
        </message>
        <message>
            <source>No utterance with a finding is left.</source>
            <translation>没有其他有问题的语句了。</translation>
        </message>
        <message>
            <source>Choose a folder of speech</source>
            <translation>选择语音文件夹</translation>
        </message>
        <message>
            <source>Adding %1…</source>
            <translation>正在添加 %1…</translation>
        </message>
        <message>
            <source>Checking the files of %1…</source>
            <translation>正在检查 %1 的文件…</translation>
        </message>
        <message>
            <source>Checking %1 of %2 files</source>
            <translation>正在检查第 %1 个文件，共 %2 个</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1，剩余 %2</translation>
        </message>
        <message>
            <source>no corpus is chosen</source>
            <translation>未选择语料库</translation>
        </message>
        <message>
            <source>%1 is being added</source>
            <translation>正在添加 %1</translation>
        </message>
        <message>
            <source>%1 is being checked</source>
            <translation>正在检查 %1</translation>
        </message>
        <message>
            <source>the corpus has not been read</source>
            <translation>尚未读取该语料库</translation>
        </message>
        <message>
            <source>no utterance is chosen</source>
            <translation>未选择语句</translation>
        </message>
        <message>
            <source>this utterance has no audio</source>
            <translation>此语句没有音频</translation>
        </message>
        <message>
            <source>nothing has been found</source>
            <translation>没有发现问题</translation>
        </message>
        <message>
            <source>Include</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Exclude</source>
            <translation>排除</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Problems (%1)</source>
            <translation>问题 (%1)</translation>
        </message>
        <message>
            <source>No data yet. Drop an AISHELL-1 folder here, or</source>
            <translation>还没有数据。请将 AISHELL-1 文件夹拖放到此处，或</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>The utterances of %1 have not been read.</source>
            <translation>尚未读取 %1 的语句。</translation>
        </message>
        <message>
            <source>Read them</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>&lt;p&gt;Drop a folder or a .jsonl file here, or press &lt;b&gt;Ctrl+O&lt;/b&gt;: AISHELL-1, Kaldi folders, JSON lines and digits are recognised.&lt;/p&gt;&lt;p&gt;In the tables: &lt;b&gt;Space&lt;/b&gt; or &lt;b&gt;Enter&lt;/b&gt; plays the utterance · &lt;b&gt;P&lt;/b&gt; next problem · &lt;b&gt;X&lt;/b&gt; excludes it from new runs, &lt;b&gt;Ctrl+Z&lt;/b&gt; takes that back&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ctrl+F&lt;/b&gt; text, id or speaker · &lt;b&gt;Ctrl+Shift+K&lt;/b&gt; check all files · &lt;b&gt;Ctrl+Shift+T&lt;/b&gt; train on this&lt;/p&gt;&lt;p&gt;Struck through: excluded. Finding in red: it cannot be used; in brown: a problem; grey: worth knowing.&lt;/p&gt;</source>
            <translation>&lt;p&gt;将文件夹或 .jsonl 文件拖放到此处，或按 &lt;b&gt;Ctrl+O&lt;/b&gt;：可自动识别 AISHELL-1、Kaldi 文件夹、JSON 行和数字语音。&lt;/p&gt;&lt;p&gt;在表格中：&lt;b&gt;空格&lt;/b&gt; 或 &lt;b&gt;回车&lt;/b&gt; 播放语句 · &lt;b&gt;P&lt;/b&gt; 下一个问题 · &lt;b&gt;X&lt;/b&gt; 从新运行中排除，&lt;b&gt;Ctrl+Z&lt;/b&gt; 撤销&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ctrl+F&lt;/b&gt; 文本、编号或说话人 · &lt;b&gt;Ctrl+Shift+K&lt;/b&gt; 检查全部文件 · &lt;b&gt;Ctrl+Shift+T&lt;/b&gt; 用它训练&lt;/p&gt;&lt;p&gt;带删除线：已排除。发现为红色：无法使用；棕色：有问题；灰色：值得了解。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&amp;Add a folder…</source>
            <translation>添加文件夹(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Check all files</source>
            <translation>检查全部文件(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Train on this…</source>
            <translation>用它训练(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Next problem</source>
            <translation>下一个问题(&amp;N)</translation>
        </message>
        <message>
            <source>Check files</source>
            <translation>检查文件</translation>
        </message>
        <message>
            <source>Train on this…</source>
            <translation>用它训练…</translation>
        </message>
        <message>
            <source>Reads every file and lists all that is wrong (Ctrl+Shift+K)</source>
            <translation>读取每个文件并列出所有问题 (Ctrl+Shift+K)</translation>
        </message>
        <message>
            <source>Opens the sheet for a run on this corpus (Ctrl+Shift+T)</source>
            <translation>为此语料库打开新建运行表单 (Ctrl+Shift+T)</translation>
        </message>
        <message>
            <source>Plays the utterance (Space)</source>
            <translation>播放语句（空格）</translation>
        </message>
        <message>
            <source>No new run will use it; Ctrl+Z takes it back (X)</source>
            <translation>新运行将不再使用它；Ctrl+Z 撤销 (X)</translation>
        </message>
        <message>
            <source>Goes to the next utterance with a finding (P)</source>
            <translation>转到下一条有问题的语句 (P)</translation>
        </message>
        <message>
            <source>Filter by text, id or speaker (Ctrl+F)</source>
            <translation>按文本、编号或说话人筛选 (Ctrl+F)</translation>
        </message>
        <message>
            <source>Filter utterances</source>
            <translation>筛选语句</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>With findings</source>
            <translation>有发现的</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>已排除的</translation>
        </message>
        <message>
            <source>Which utterances are shown</source>
            <translation>显示哪些语句</translation>
        </message>
        <message>
            <source>Utterances</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>Utterance</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message numerus="yes">
            <source>exclude %Ln utterance(s)</source>
            <translation>
                <numerusform>排除 %Ln 条语句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>include %Ln utterance(s)</source>
            <translation>
                <numerusform>恢复 %Ln 条语句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln problem(s) must be fixed or excluded first</source>
            <translation>
                <numerusform>须先修复或排除 %Ln 个问题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln utterance(s) excluded</source>
            <translation>
                <numerusform>已排除 %Ln 条语句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>0 of %Ln match.</source>
            <translation>
                <numerusform>%Ln 条中没有匹配项。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln utterance(s)</source>
            <translation>
                <numerusform>%Ln 条语句</numerusform>
            </translation>
        </message>
        <message>
            <source>Adding %1: %2 of %3</source>
            <translation>正在添加 %1：第 %2 个，共 %3 个</translation>
        </message>
        <message>
            <source>What is in the folder is shown here once it is added.</source>
            <translation>添加之后，此处会显示文件夹中的内容。</translation>
        </message>
    </context>
    <context>
        <name>reblock::DecodeMenu</name>
        <message>
            <source>CTC, best &amp;path (fastest)</source>
            <translation>CTC 最佳路径（最快）(&amp;P)</translation>
        </message>
        <message>
            <source>Takes the most likely token of every frame of the CTC head</source>
            <translation>取 CTC 输出头每帧最可能的词元</translation>
        </message>
        <message>
            <source>CTC, prefix &amp;beam</source>
            <translation>CTC 前缀束搜索(&amp;B)</translation>
        </message>
        <message>
            <source>Finds the most likely text of the CTC head, all its paths taken together</source>
            <translation>综合所有路径，求 CTC 输出头最可能的文本</translation>
        </message>
        <message>
            <source>&amp;Attention decoder</source>
            <translation>注意力解码器(&amp;A)</translation>
        </message>
        <message>
            <source>Lets the attention decoder search token by token; slowest</source>
            <translation>由注意力解码器逐词元搜索；最慢</translation>
        </message>
        <message>
            <source>Attention &amp;rescoring (usual)</source>
            <translation>注意力重打分（常用）(&amp;R)</translation>
        </message>
        <message>
            <source>Finds ten texts by the CTC prefix beam and lets the attention decoder judge them too</source>
            <translation>先用 CTC 前缀束搜索得到十个文本，再由注意力解码器重新评判</translation>
        </message>
        <message>
            <source>Decode &amp;with</source>
            <translation>解码方式(&amp;W)</translation>
        </message>
    </context>
    <context>
        <name>reblock::DeviceOutput</name>
        <message>
            <source>The sound output %1 stopped. Check that it is still connected, then play again.</source>
            <translation>音频输出 %1 已停止。请检查其连接，然后重新播放。</translation>
        </message>
    </context>
    <context>
        <name>reblock::DraftKeeper</name>
        <message>
            <source>Saved as %1, version %2</source>
            <translation>已保存为 %1，版本 %2</translation>
        </message>
        <message>
            <source>Draft kept %1 (not saved)</source>
            <translation>草稿已保留 %1（未保存）</translation>
        </message>
    </context>
    <context>
        <name>reblock::EmptyCard</name>
        <message>
            <source>No layout open.</source>
            <translation>没有打开的布局。</translation>
        </message>
        <message>
            <source>From preset</source>
            <translation>从预设新建</translation>
        </message>
        <message>
            <source>Or type a notation such as &lt;code&gt;A+*12 / A*6&lt;/code&gt; above, drag a block here, or drop a layout file or a run.</source>
            <translation>或在上方输入 &lt;code&gt;A+*12 / A*6&lt;/code&gt; 这样的记法，或将块拖到此处，或拖放布局文件或运行。</translation>
        </message>
    </context>
    <context>
        <name>reblock::FindingModel</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Utterance</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现的内容</translation>
        </message>
    </context>
    <context>
        <name>reblock::ForecastPanel</name>
        <message>
            <source>Trying some steps…</source>
            <translation>正在试跑若干步…</translation>
        </message>
        <message>
            <source>Time and memory, from some steps on this machine</source>
            <translation>时间与内存，由本机试跑若干步得出</translation>
        </message>
        <message>
            <source>Does not fit: needs about %1 of memory, %2 can be had. Choose fewer batch frames.</source>
            <translation>放不下：约需 %1 内存，可用 %2。请减少每批帧数。</translation>
        </message>
        <message>
            <source>About %1, %2 of memory</source>
            <translation>约 %1，%2 内存</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>预估</translation>
        </message>
        <message>
            <source>Tries some training steps to tell how long the run will take, and how much memory; nothing of it is kept</source>
            <translation>试跑若干训练步以预估所需时间和内存；不保留任何结果</translation>
        </message>
    </context>
    <context>
        <name>reblock::Forecaster</name>
        <message>
            <source>%1 could not be started. Build or install the program `reblock` beside this window&apos;s.</source>
            <translation>无法启动 %1。请在本窗口程序旁构建或安装 `reblock` 程序。</translation>
        </message>
    </context>
    <context>
        <name>reblock::ForkSheet</name>
        <message>
            <source>the run has no checkpoint yet</source>
            <translation>该运行还没有检查点</translation>
        </message>
        <message>
            <source>the layout does not do: %1</source>
            <translation>该布局不可用：%1</translation>
        </message>
        <message>
            <source>This layout with every block frozen, a bottleneck after both sub-layers, own norms</source>
            <translation>此布局，冻结所有块，两个子层之后各加一个瓶颈，各自的归一化</translation>
        </message>
        <message>
            <source>as in %1</source>
            <translation>与 %1 相同</translation>
        </message>
        <message>
            <source>Fork %1</source>
            <translation>派生 %1</translation>
        </message>
        <message>
            <source>&amp;Layout (a preset, or notation; empty: the run&apos;s own)</source>
            <translation>布局（预设或记法；留空：沿用该运行的）(&amp;L)</translation>
        </message>
        <message>
            <source>Stored blocks &amp;start as</source>
            <translation>存储块的初值(&amp;S)</translation>
        </message>
        <message>
            <source>mean or first of the trained blocks they replace, or block=A:3 for one of them</source>
            <translation>所替换的已训练块的 mean（均值）或 first（首个），或用 block=A:3 指定其一</translation>
        </message>
        <message>
            <source>&amp;Checkpoint</source>
            <translation>检查点(&amp;C)</translation>
        </message>
        <message>
            <source>Makes the run; its error before any step is the first thing that training shows</source>
            <translation>创建运行；训练首先显示任何步之前的错误率</translation>
        </message>
    </context>
    <context>
        <name>reblock::HoverTable</name>
        <message>
            <source>EMA %1</source>
            <translation>EMA %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more: T pins the whole table</source>
            <translation>
                <numerusform>还有 %n 条：按 T 固定整张表</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::ImportBar</name>
        <message>
            <source>Add %1</source>
            <translation>添加 %1</translation>
        </message>
        <message>
            <source>This replaces the corpus that has the name now.</source>
            <translation>这将替换现有的同名语料库。</translation>
        </message>
        <message>
            <source>Its audio is still packed: only what is unpacked can be used.</source>
            <translation>音频尚未解包：只能使用已解包的部分。</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>类型(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Unpack its archives first</source>
            <translation>先解包其存档(&amp;U)</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Registers the corpus; nothing is copied (Enter)</source>
            <translation>登记语料库，不复制任何文件（回车）</translation>
        </message>
    </context>
    <context>
        <name>reblock::InspectorBlock</name>
        <message>
            <source>Block %1</source>
            <translation>块 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln block(s)</source>
            <translation>
                <numerusform>%Ln 个块</numerusform>
            </translation>
        </message>
        <message>
            <source>weights stay fixed</source>
            <translation>权重保持不变</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>部分冻结</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>头数</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>冻结</translation>
        </message>
    </context>
    <context>
        <name>reblock::InspectorCorrectors</name>
        <message>
            <source>mixed: the positions have different ones</source>
            <translation>不一致：各位置的校正器不同</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Correctors</source>
            <translation>校正器</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Add a corrector</source>
            <translation>添加校正器</translation>
        </message>
        <message>
            <source>Adds a corrector to each selected position</source>
            <translation>为每个所选位置添加校正器</translation>
        </message>
    </context>
    <context>
        <name>reblock::InspectorDifference</name>
        <message>
            <source>%1 parameters</source>
            <translation>%1 个参数</translation>
        </message>
        <message>
            <source>%1 stored blocks</source>
            <translation>%1 个存储块</translation>
        </message>
        <message>
            <source>Against %1</source>
            <translation>与 %1 相比</translation>
        </message>
    </context>
    <context>
        <name>reblock::InspectorModel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Width (dim)</source>
            <translation>宽度 (dim)</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>头数</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>Activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>Attention dropout</source>
            <translation>注意力 dropout</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>tied with it</source>
            <translation>与嵌入共享</translation>
        </message>
        <message>
            <source>Output tied with the embedding</source>
            <translation>输出与嵌入共享</translation>
        </message>
    </context>
    <context>
        <name>reblock::InspectorPane</name>
        <message numerus="yes">
            <source>Encoder position(s) %1</source>
            <translation>
                <numerusform>编码器位置 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decoder position(s) %1</source>
            <translation>
                <numerusform>解码器位置 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>转到该处</translation>
        </message>
        <message>
            <source>Add a block</source>
            <translation>添加一个块</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
    </context>
    <context>
        <name>reblock::InspectorPosition</name>
        <message>
            <source>own</source>
            <translation>独立</translation>
        </message>
        <message>
            <source>new block</source>
            <translation>新块</translation>
        </message>
        <message>
            <source>with each part</source>
            <translation>随各部分</translation>
        </message>
        <message>
            <source>positions of both stacks are selected</source>
            <translation>同时选择了两个栈的位置</translation>
        </message>
        <message>
            <source>T′ × %1 → T′ × %1</source>
            <translation>T′ × %1 → T′ × %1</translation>
        </message>
        <message>
            <source>L × %1 → L × %1</source>
            <translation>L × %1 → L × %1</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 个参数</translation>
        </message>
        <message>
            <source>%1 parameters of its own, %2 multiply-adds per second of audio</source>
            <translation>自有 %1 个参数，每秒音频 %2 次乘加</translation>
        </message>
        <message>
            <source>no other position uses these blocks</source>
            <translation>没有其他位置使用这些块</translation>
        </message>
        <message>
            <source>several blocks are used here</source>
            <translation>此处使用了多个块</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>块</translation>
        </message>
        <message>
            <source>Used at</source>
            <translation>用于</translation>
        </message>
        <message>
            <source>Input → output</source>
            <translation>输入 → 输出</translation>
        </message>
        <message>
            <source>Stored once</source>
            <translation>只存一次</translation>
        </message>
        <message>
            <source>This use</source>
            <translation>此次使用</translation>
        </message>
        <message>
            <source>Attention from</source>
            <translation>注意力取自</translation>
        </message>
        <message>
            <source>Cross-attention from</source>
            <translation>交叉取自</translation>
        </message>
        <message>
            <source>Feed-forward from</source>
            <translation>前馈取自</translation>
        </message>
        <message>
            <source>Norms from</source>
            <translation>归一化取自</translation>
        </message>
        <message>
            <source>Make own copy</source>
            <translation>建立独立副本</translation>
        </message>
        <message>
            <source>New blocks with the same weights for the selected positions alone</source>
            <translation>为所选位置单独新建权重相同的块</translation>
        </message>
        <message>
            <source>Rename block…</source>
            <translation>重命名块…</translation>
        </message>
    </context>
    <context>
        <name>reblock::JobLauncher</name>
        <message>
            <source>%1 ended with code %2.</source>
            <translation>%1 以代码 %2 结束。</translation>
        </message>
        <message>
            <source>%1 could not be started. Build or install the program `reblock` beside this window&apos;s.</source>
            <translation>无法启动 %1。请在本窗口程序旁构建或安装程序 `reblock`。</translation>
        </message>
    </context>
    <context>
        <name>reblock::JsonMirror</name>
        <message>
            <source>Go there</source>
            <translation>转到该处</translation>
        </message>
        <message>
            <source>Layout as JSON</source>
            <translation>JSON 形式的布局</translation>
        </message>
        <message>
            <source>The layout&apos;s file. Enter takes what is typed, Shift+Enter begins a new line, Esc gives up</source>
            <translation>布局文件。Enter 采用所输入的内容，Shift+Enter 换行，Esc 放弃</translation>
        </message>
    </context>
    <context>
        <name>reblock::KeyEdits</name>
        <message>
            <source>Insert block (letter, or . for new):</source>
            <translation>插入块（字母，或 . 表示新块）：</translation>
        </message>
        <message>
            <source>Use the same weights before position:</source>
            <translation>将相同权重用于此位置之前：</translation>
        </message>
        <message>
            <source>How many times in all:</source>
            <translation>共重复几次：</translation>
        </message>
        <message>
            <source>Add (a adaptor, b bottleneck, r LoRA, s step, n own norms):</source>
            <translation>添加（a 适配器，b 瓶颈，r LoRA，s 步向量，n 独立归一化）：</translation>
        </message>
        <message>
            <source>Part (a attention, c cross-attention, f ffn, n norms):</source>
            <translation>部分（a 注意力，c 交叉注意力，f 前馈，n 归一化）：</translation>
        </message>
        <message>
            <source>Part (a attention, f ffn, n norms):</source>
            <translation>部分（a 注意力，f 前馈，n 归一化）：</translation>
        </message>
        <message>
            <source>From block (letter, or . for its own):</source>
            <translation>取自块（字母，或 . 表示独立）：</translation>
        </message>
        <message>
            <source>New name of block %1:</source>
            <translation>块 %1 的新名称：</translation>
        </message>
        <message>
            <source>Width or rank:</source>
            <translation>宽度或秩：</translation>
        </message>
    </context>
    <context>
        <name>reblock::LaunchSheet</name>
        <message>
            <source>no option is changed</source>
            <translation>没有改动任何选项</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部重置</translation>
        </message>
        <message>
            <source>Copy command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Launch</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Command that does the same</source>
            <translation>等效命令</translation>
        </message>
        <message>
            <source>Copies the command that does the same in a terminal</source>
            <translation>复制可在终端完成同样工作的命令</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutActions</name>
        <message>
            <source>&amp;Insert block…</source>
            <translation>插入块(&amp;I)…</translation>
        </message>
        <message>
            <source>I, then a block&apos;s letter, or . for a new one</source>
            <translation>I，再按块的字母，或 . 表示新块</translation>
        </message>
        <message>
            <source>&amp;Copy with new weights</source>
            <translation>复制并用新权重(&amp;C)</translation>
        </message>
        <message>
            <source>What is shared among the positions stays shared among the copies</source>
            <translation>位置之间共享的部分在副本之间仍然共享</translation>
        </message>
        <message>
            <source>Use the &amp;same weights at…</source>
            <translation>相同权重用于(&amp;S)…</translation>
        </message>
        <message>
            <source>L, then the number of a position</source>
            <translation>L，再输入位置编号</translation>
        </message>
        <message>
            <source>&amp;Repeat…</source>
            <translation>重复(&amp;R)…</translation>
        </message>
        <message>
            <source>R, then how many times in all</source>
            <translation>R，再输入总次数</translation>
        </message>
        <message>
            <source>Move &amp;left</source>
            <translation>左移(&amp;L)</translation>
        </message>
        <message>
            <source>One position towards the input</source>
            <translation>向输入方向移动一个位置</translation>
        </message>
        <message>
            <source>Move ri&amp;ght</source>
            <translation>右移(&amp;G)</translation>
        </message>
        <message>
            <source>One position towards the output</source>
            <translation>向输出方向移动一个位置</translation>
        </message>
        <message>
            <source>C&amp;opy</source>
            <translation>复制(&amp;O)</translation>
        </message>
        <message>
            <source>Keeps the positions for Paste</source>
            <translation>复制所选位置以供粘贴</translation>
        </message>
        <message>
            <source>C&amp;ut</source>
            <translation>剪切(&amp;U)</translation>
        </message>
        <message>
            <source>Keeps the positions for Paste and removes them</source>
            <translation>剪切所选位置以供粘贴</translation>
        </message>
        <message>
            <source>&amp;Paste with new weights</source>
            <translation>粘贴并用新权重(&amp;P)</translation>
        </message>
        <message>
            <source>Puts what was copied behind the selection</source>
            <translation>将所复制的内容放到所选位置之后</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>删除(&amp;D)</translation>
        </message>
        <message>
            <source>The corrector with the keyboard, else the positions</source>
            <translation>删除焦点所在的校正器，否则删除所选位置</translation>
        </message>
        <message>
            <source>Share or separate a &amp;part…</source>
            <translation>共享或独立某部分(&amp;P)…</translation>
        </message>
        <message>
            <source>P, then attention, ffn or norms, then a block or . for its own</source>
            <translation>P，再选注意力、前馈或归一化，再选块，或 . 表示独立</translation>
        </message>
        <message>
            <source>&amp;Make own copy</source>
            <translation>建立独立副本(&amp;M)</translation>
        </message>
        <message>
            <source>Gives the positions a block of their own</source>
            <translation>让这些位置拥有自己的块</translation>
        </message>
        <message>
            <source>&amp;Freeze or train</source>
            <translation>冻结或解冻(&amp;F)</translation>
        </message>
        <message>
            <source>Keeps the weights of the blocks that the positions use, or trains them</source>
            <translation>这些位置所用块的权重保持不变，或参与训练</translation>
        </message>
        <message>
            <source>Re&amp;name block…</source>
            <translation>重命名块(&amp;N)…</translation>
        </message>
        <message>
            <source>Gives the block another name</source>
            <translation>为块另取名称</translation>
        </message>
        <message>
            <source>Select all &amp;uses</source>
            <translation>选择所有使用处(&amp;U)</translation>
        </message>
        <message>
            <source>All positions that use the same block</source>
            <translation>使用同一个块的所有位置</translation>
        </message>
        <message>
            <source>Select the &amp;whole stack</source>
            <translation>选择整个栈(&amp;W)</translation>
        </message>
        <message>
            <source>All positions of encoder or decoder</source>
            <translation>编码器或解码器的所有位置</translation>
        </message>
        <message>
            <source>&amp;Group</source>
            <translation>分组(&amp;G)</translation>
        </message>
        <message>
            <source>Neighbours become one unit, to be repeated as a whole</source>
            <translation>相邻位置合为一个单元，可整体重复</translation>
        </message>
        <message>
            <source>Ungr&amp;oup</source>
            <translation>取消分组(&amp;O)</translation>
        </message>
        <message>
            <source>Takes the group apart</source>
            <translation>拆开该分组</translation>
        </message>
        <message>
            <source>&amp;Add corrector…</source>
            <translation>添加校正器(&amp;A)…</translation>
        </message>
        <message>
            <source>A, then its letter</source>
            <translation>A，再按其字母</translation>
        </message>
        <message>
            <source>Add corrector to &amp;all uses…</source>
            <translation>为所有使用处添加校正器(&amp;A)…</translation>
        </message>
        <message>
            <source>Shift+A, then its letter: on every position that uses the block</source>
            <translation>Shift+A，再按其字母：加到使用该块的每个位置</translation>
        </message>
        <message>
            <source>&amp;Wider</source>
            <translation>加宽(&amp;W)</translation>
        </message>
        <message>
            <source>Width or rank of the corrector with the focus</source>
            <translation>焦点所在校正器的宽度或秩</translation>
        </message>
        <message>
            <source>&amp;Narrower</source>
            <translation>变窄(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Set width…</source>
            <translation>设置宽度(&amp;S)…</translation>
        </message>
        <message>
            <source>Or type the number on the corrector</source>
            <translation>或在校正器上直接输入数字</translation>
        </message>
        <message>
            <source>Fol&amp;d or unfold</source>
            <translation>折叠或展开(&amp;D)</translation>
        </message>
        <message>
            <source>A view: the layout stays the same</source>
            <translation>仅改变显示：布局不变</translation>
        </message>
        <message>
            <source>&amp;Fit all</source>
            <translation>全部适应(&amp;F)</translation>
        </message>
        <message>
            <source>Fit &amp;selection</source>
            <translation>适应所选(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Minimap</source>
            <translation>小地图(&amp;M)</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <source>no position is selected</source>
            <translation>未选择位置</translation>
        </message>
        <message>
            <source>no bottleneck or LoRA has the keyboard: go to one with Down</source>
            <translation>焦点不在瓶颈或 LoRA 上：用向下键移到其上</translation>
        </message>
        <message>
            <source>nothing is repeated here</source>
            <translation>此处没有重复</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutCanvas</name>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>Layout drawing</source>
            <translation>布局图</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutChoices</name>
        <message>
            <source>With a &amp;run</source>
            <translation>与运行比较(&amp;R)</translation>
        </message>
        <message>
            <source>With a &amp;preset</source>
            <translation>与预设比较(&amp;P)</translation>
        </message>
        <message>
            <source>With a &amp;saved layout</source>
            <translation>与已保存的布局比较(&amp;S)</translation>
        </message>
        <message>
            <source>there is no run yet</source>
            <translation>还没有运行</translation>
        </message>
        <message>
            <source>no layout is saved yet</source>
            <translation>还没有已保存的布局</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutHost</name>
        <message>
            <source>Open the layout of this run</source>
            <translation>打开此运行的布局</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Compare with %1</source>
            <translation>与 %1 比较</translation>
        </message>
        <message>
            <source>Compare with this run, open its layout or start from its weights</source>
            <translation>与此运行比较、打开其布局或以其权重为起点</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutMenus</name>
        <message>
            <source>P&amp;resets</source>
            <translation>预设(&amp;R)</translation>
        </message>
        <message>
            <source>Patter&amp;ns</source>
            <translation>模式(&amp;N)</translation>
        </message>
        <message numerus="yes">
            <source>Which blocks: %n position(s)</source>
            <translation>
                <numerusform>使用哪些块：%n 个位置</numerusform>
            </translation>
        </message>
        <message>
            <source>Which positions are corrected</source>
            <translation>校正哪些位置</translation>
        </message>
        <message>
            <source>Adaptors</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>Linear adaptors</source>
            <translation>线性适配器</translation>
        </message>
        <message>
            <source>Bottlenecks</source>
            <translation>瓶颈</translation>
        </message>
        <message>
            <source>LoRA</source>
            <translation>LoRA</translation>
        </message>
        <message>
            <source>Step vectors</source>
            <translation>步向量</translation>
        </message>
        <message numerus="yes">
            <source>%n block(s)</source>
            <translation>
                <numerusform>%n 个块</numerusform>
            </translation>
        </message>
        <message>
            <source>Every position</source>
            <translation>每个位置</translation>
        </message>
        <message>
            <source>Every second</source>
            <translation>每隔一个</translation>
        </message>
        <message numerus="yes">
            <source>The first %n</source>
            <translation>
                <numerusform>前 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The last %n</source>
            <translation>
                <numerusform>后 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>All but the last</source>
            <translation>除最后一个外</translation>
        </message>
        <message>
            <source>None but the last</source>
            <translation>仅最后一个</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutPage</name>
        <message>
            <source>&amp;Move here</source>
            <translation>移动到此处(&amp;M)</translation>
        </message>
        <message>
            <source>Use the &amp;same weights here</source>
            <translation>在此使用相同权重(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Copy here with new weights</source>
            <translation>复制到此处并用新权重(&amp;C)</translation>
        </message>
        <message>
            <source>no layout is open</source>
            <translation>没有打开的布局</translation>
        </message>
        <message>
            <source>This layout cannot be launched. %1.</source>
            <translation>无法启动此布局。%1。</translation>
        </message>
        <message>
            <source>&amp;Unfold</source>
            <translation>展开(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Fold</source>
            <translation>折叠(&amp;F)</translation>
        </message>
        <message>
            <source>nothing is repeated</source>
            <translation>没有重复</translation>
        </message>
        <message>
            <source>no run has a checkpoint yet</source>
            <translation>还没有带检查点的运行</translation>
        </message>
        <message>
            <source>nothing has been done yet</source>
            <translation>还没有任何操作</translation>
        </message>
        <message>
            <source>nothing has been undone</source>
            <translation>没有撤销过任何操作</translation>
        </message>
        <message>
            <source>Undo %1 (Ctrl+Z)</source>
            <translation>撤销：%1 (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Redo %1 (Ctrl+Shift+Z)</source>
            <translation>重做：%1 (Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Type the no&amp;tation</source>
            <translation>输入记法(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Inspector</source>
            <translation>检查器(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Launch…</source>
            <translation>启动(&amp;L)…</translation>
        </message>
        <message>
            <source>Start from a run&apos;s &amp;weights…</source>
            <translation>以运行的权重为起点(&amp;W)…</translation>
        </message>
        <message>
            <source>Name blocks in or&amp;der</source>
            <translation>按顺序命名块(&amp;D)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Shows every position, or what is repeated as one brick</source>
            <translation>显示每个位置，或将重复部分显示为一个砖块</translation>
        </message>
        <message>
            <source>Moves the focus to the notation line</source>
            <translation>将焦点移到记法栏</translation>
        </message>
        <message>
            <source>Shows or hides what can be set</source>
            <translation>显示或隐藏可设置的内容</translation>
        </message>
        <message>
            <source>Opens the sheet for a run with this layout (F5)</source>
            <translation>打开以此布局新建运行的表单 (F5)</translation>
        </message>
        <message>
            <source>Makes a run of this layout that begins with trained weights</source>
            <translation>以已训练的权重为起点，用此布局创建运行</translation>
        </message>
        <message>
            <source>A, B, C … in the order of first use, as a run has them</source>
            <translation>按首次使用的顺序命名为 A、B、C …，与运行中一致</translation>
        </message>
        <message>
            <source>&amp;Positions</source>
            <translation>位置(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Selection</source>
            <translation>选择(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Correctors</source>
            <translation>校正器(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Blocks</source>
            <translation>块(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>what was typed cannot be read yet</source>
            <translation>输入的内容尚无法解读</translation>
        </message>
        <message>
            <source>&lt;p&gt;On canvas and outline: &lt;b&gt;I&lt;/b&gt; insert a block · &lt;b&gt;R&lt;/b&gt; repeat · &lt;b&gt;L&lt;/b&gt; same weights at another position · &lt;b&gt;Ctrl+D&lt;/b&gt; copy with new weights · &lt;b&gt;Ctrl+Left&lt;/b&gt;, &lt;b&gt;Ctrl+Right&lt;/b&gt; move · &lt;b&gt;Del&lt;/b&gt; delete&lt;/p&gt;&lt;p&gt;&lt;b&gt;A&lt;/b&gt; add a corrector, &lt;b&gt;Shift+A&lt;/b&gt; on all uses · &lt;b&gt;+&lt;/b&gt;, &lt;b&gt;-&lt;/b&gt; or a number: its width · &lt;b&gt;P&lt;/b&gt; share or own a part · &lt;b&gt;U&lt;/b&gt; own copy · &lt;b&gt;K&lt;/b&gt; freeze · &lt;b&gt;F2&lt;/b&gt; rename · &lt;b&gt;S&lt;/b&gt; all uses · &lt;b&gt;G&lt;/b&gt;, &lt;b&gt;Shift+G&lt;/b&gt; group, ungroup&lt;/p&gt;&lt;p&gt;&lt;b&gt;Space&lt;/b&gt; fold · &lt;b&gt;F&lt;/b&gt; fit all · &lt;b&gt;.&lt;/b&gt; fit selection · &lt;b&gt;M&lt;/b&gt; minimap · &lt;b&gt;Ctrl+L&lt;/b&gt; notation · &lt;b&gt;Ctrl+I&lt;/b&gt; Inspector · &lt;b&gt;F5&lt;/b&gt; launch · &lt;b&gt;D&lt;/b&gt; compare, &lt;b&gt;Esc&lt;/b&gt; ends it · &lt;b&gt;Ctrl+O&lt;/b&gt; open · &lt;b&gt;Ctrl+S&lt;/b&gt; save · &lt;b&gt;Ctrl+Z&lt;/b&gt; undo&lt;/p&gt;&lt;p&gt;Dragging moves; with &lt;b&gt;Alt&lt;/b&gt; the same weights are used there, with &lt;b&gt;Ctrl&lt;/b&gt; new ones; with the right button you choose. One colour and letter is one stored block.&lt;/p&gt;</source>
            <translation>&lt;p&gt;在画布和大纲中：&lt;b&gt;I&lt;/b&gt; 插入块 · &lt;b&gt;R&lt;/b&gt; 重复 · &lt;b&gt;L&lt;/b&gt; 相同权重用于另一位置 · &lt;b&gt;Ctrl+D&lt;/b&gt; 复制并用新权重 · &lt;b&gt;Ctrl+左&lt;/b&gt;、&lt;b&gt;Ctrl+右&lt;/b&gt; 移动 · &lt;b&gt;Del&lt;/b&gt; 删除&lt;/p&gt;&lt;p&gt;&lt;b&gt;A&lt;/b&gt; 添加校正器，&lt;b&gt;Shift+A&lt;/b&gt; 加到所有使用处 · &lt;b&gt;+&lt;/b&gt;、&lt;b&gt;-&lt;/b&gt; 或数字：其宽度 · &lt;b&gt;P&lt;/b&gt; 共享或独立某部分 · &lt;b&gt;U&lt;/b&gt; 独立副本 · &lt;b&gt;K&lt;/b&gt; 冻结 · &lt;b&gt;F2&lt;/b&gt; 重命名 · &lt;b&gt;S&lt;/b&gt; 所有使用处 · &lt;b&gt;G&lt;/b&gt;、&lt;b&gt;Shift+G&lt;/b&gt; 分组、取消分组&lt;/p&gt;&lt;p&gt;&lt;b&gt;空格&lt;/b&gt; 折叠 · &lt;b&gt;F&lt;/b&gt; 全部适应 · &lt;b&gt;.&lt;/b&gt; 适应所选 · &lt;b&gt;M&lt;/b&gt; 小地图 · &lt;b&gt;Ctrl+L&lt;/b&gt; 记法 · &lt;b&gt;Ctrl+I&lt;/b&gt; 检查器 · &lt;b&gt;F5&lt;/b&gt; 启动 · &lt;b&gt;D&lt;/b&gt; 比较，&lt;b&gt;Esc&lt;/b&gt; 结束比较 · &lt;b&gt;Ctrl+O&lt;/b&gt; 打开 · &lt;b&gt;Ctrl+S&lt;/b&gt; 保存 · &lt;b&gt;Ctrl+Z&lt;/b&gt; 撤销&lt;/p&gt;&lt;p&gt;拖动即移动；按住 &lt;b&gt;Alt&lt;/b&gt; 在该处使用相同权重，按住 &lt;b&gt;Ctrl&lt;/b&gt; 使用新权重；用右键拖动可选择。同一颜色和字母即同一个存储块。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&amp;Compare with %1</source>
            <translation>与 %1 比较(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Open the layout of %1</source>
            <translation>打开 %1 的布局(&amp;O)</translation>
        </message>
        <message>
            <source>What is drawn now stays as a draft</source>
            <translation>当前所绘的内容保留为草稿</translation>
        </message>
        <message>
            <source>&amp;Start from its weights…</source>
            <translation>以其权重为起点(&amp;S)…</translation>
        </message>
        <message>
            <source>this run has no checkpoint yet</source>
            <translation>此运行还没有检查点</translation>
        </message>
        <message>
            <source>it is there already</source>
            <translation>已经在那里了</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutPalette</name>
        <message>
            <source>adaptor</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>Adaptor: a full matrix after the block.</source>
            <translation>适配器：块之后的一个满矩阵。</translation>
        </message>
        <message>
            <source>bottleneck</source>
            <translation>瓶颈</translation>
        </message>
        <message>
            <source>LoRA</source>
            <translation>LoRA</translation>
        </message>
        <message>
            <source>LoRA: low-rank additions to the block&apos;s weights.</source>
            <translation>LoRA：加在块权重上的低秩增量。</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步向量</translation>
        </message>
        <message>
            <source>own norms</source>
            <translation>独立归一化</translation>
        </message>
        <message>
            <source>Own norms: this position&apos;s own normalisations.</source>
            <translation>独立归一化：此位置自己的归一化。</translation>
        </message>
        <message>
            <source>Palette</source>
            <translation>组件面板</translation>
        </message>
        <message>
            <source>Drag onto the canvas, or press Enter to put it at the focused position.</source>
            <translation>拖到画布上，或按 Enter 放到焦点所在的位置。</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>块</translation>
        </message>
        <message>
            <source>Block %1.</source>
            <translation>块 %1。</translation>
        </message>
        <message>
            <source>Block %1: %2</source>
            <translation>块 %1：%2</translation>
        </message>
        <message>
            <source>+ new</source>
            <translation>+ 新块</translation>
        </message>
        <message>
            <source>A new block with weights of its own.</source>
            <translation>权重独立的新块。</translation>
        </message>
        <message>
            <source>Correctors</source>
            <translation>校正器</translation>
        </message>
        <message>
            <source>Bottleneck: two narrow matrices after a sub-layer, before its residual sum.</source>
            <translation>瓶颈：子层之后、残差相加之前的两个窄矩阵。</translation>
        </message>
        <message>
            <source>Step: a learned vector added to the block&apos;s input.</source>
            <translation>步向量：加到块输入上的可学习向量。</translation>
        </message>
        <message>
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>解码器</translation>
        </message>
    </context>
    <context>
        <name>reblock::LayoutWorkspace</name>
        <message>
            <source>%1: positions %2</source>
            <translation>%1：位置 %2</translation>
        </message>
    </context>
    <context>
        <name>reblock::LengthPane</name>
        <message>
            <source>Lengths of the utterances in seconds</source>
            <translation>语句时长（秒）</translation>
        </message>
        <message>
            <source>No utterance is shown.</source>
            <translation>没有显示任何语句。</translation>
        </message>
        <message>
            <source>median %1 s</source>
            <translation>中位数 %1 秒</translation>
        </message>
        <message numerus="yes">
            <source>%1 s and longer: %Ln utterance(s)</source>
            <translation>
                <numerusform>%1 秒及以上：%Ln 条语句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 to %2 s: %Ln utterance(s)</source>
            <translation>
                <numerusform>%1 至 %2 秒：%Ln 条语句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Seconds of %Ln utterance(s): shortest %1, median %2, longest %3; %4 in all</source>
            <translation>
                <numerusform>%Ln 条语句的秒数：最短 %1，中位数 %2，最长 %3；共 %4</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::LibraryActions</name>
        <message>
            <source>remove layout %1</source>
            <translation>移除布局 %1</translation>
        </message>
        <message>
            <source>Saved as %1, version %2</source>
            <translation>已保存为 %1，版本 %2</translation>
        </message>
        <message>
            <source>Nothing new: this is version %2 of %1 already</source>
            <translation>没有改动：这已是 %1 的版本 %2</translation>
        </message>
        <message>
            <source>Import a layout</source>
            <translation>导入布局</translation>
        </message>
        <message>
            <source>Layouts (*.json *.txt);;All files (*)</source>
            <translation>布局 (*.json *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Export the layout</source>
            <translation>导出布局</translation>
        </message>
        <message>
            <source>no layout is open</source>
            <translation>没有打开的布局</translation>
        </message>
        <message>
            <source>the draft cannot be built yet and is kept as it is: %1</source>
            <translation>草稿尚不能构建，按现状保留：%1</translation>
        </message>
        <message>
            <source>this draft was not saved yet</source>
            <translation>此草稿尚未保存</translation>
        </message>
        <message>
            <source>the notation cannot express this layout</source>
            <translation>记法无法表示此布局</translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>布局库(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>导出(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;New layout</source>
            <translation>新建布局(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>保存(&amp;S)…</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Versions and notes…</source>
            <translation>版本与备注(&amp;V)…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>导入(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Layout file (JSON)…</source>
            <translation>布局文件 (JSON)(&amp;L)…</translation>
        </message>
        <message>
            <source>&amp;Notation…</source>
            <translation>记法(&amp;N)…</translation>
        </message>
        <message>
            <source>Drawing as &amp;SVG…</source>
            <translation>布局图 (SVG)(&amp;S)…</translation>
        </message>
        <message>
            <source>Drawing as &amp;PNG…</source>
            <translation>布局图 (PNG)(&amp;P)…</translation>
        </message>
        <message>
            <source>Begins an empty draft; the one before stays kept</source>
            <translation>新建空草稿；之前的草稿仍保留</translation>
        </message>
        <message>
            <source>Presets, saved layouts, kept drafts, layouts of runs and files</source>
            <translation>预设、已保存的布局、保留的草稿、运行的布局和文件</translation>
        </message>
        <message>
            <source>Keeps the layout as a version with a note</source>
            <translation>将布局保存为带备注的版本</translation>
        </message>
        <message>
            <source>Keeps the layout under another name</source>
            <translation>以其他名称保存布局</translation>
        </message>
        <message>
            <source>Earlier versions of this layout, to read or to restore</source>
            <translation>此布局的早期版本，可查看或恢复</translation>
        </message>
        <message>
            <source>Begins a draft from a layout file or a notation in a text file</source>
            <translation>由布局文件或文本文件中的记法新建草稿</translation>
        </message>
        <message>
            <source>what was typed cannot be read yet; it is kept with the draft</source>
            <translation>输入的内容尚无法解读；已随草稿保留</translation>
        </message>
        <message>
            <source>Wrote %1</source>
            <translation>已写入 %1</translation>
        </message>
    </context>
    <context>
        <name>reblock::LibraryDialog</name>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>this draft is open here</source>
            <translation>此草稿已在此打开</translation>
        </message>
        <message>
            <source>another window has this draft open</source>
            <translation>另一窗口已打开此草稿</translation>
        </message>
        <message>
            <source>choose a layout first</source>
            <translation>请先选择一个布局</translation>
        </message>
        <message>
            <source>only saved layouts and drafts can be removed</source>
            <translation>只能移除已保存的布局和草稿</translation>
        </message>
        <message>
            <source>Open a layout</source>
            <translation>打开布局</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Saved layouts</source>
            <translation>已保存的布局</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Layouts of runs</source>
            <translation>运行的布局</translation>
        </message>
        <message>
            <source>Filter by name, notation or note</source>
            <translation>按名称、记法或备注筛选</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>从文件…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Begins a draft with this layout; the draft before stays kept</source>
            <translation>以此布局新建草稿；之前的草稿仍保留</translation>
        </message>
        <message>
            <source>Hides a saved layout (Ctrl+Z brings it back), or deletes a draft</source>
            <translation>隐藏已保存的布局（Ctrl+Z 恢复），或删除草稿</translation>
        </message>
    </context>
    <context>
        <name>reblock::LibrarySave</name>
        <message>
            <source>Becomes version %1.</source>
            <translation>将成为版本 %1。</translation>
        </message>
        <message>
            <source>give it a name first</source>
            <translation>请先取一个名称</translation>
        </message>
        <message>
            <source>a name has no “:” and no “/”, and does not begin with “@”</source>
            <translation>名称不能含“:”或“/”，也不能以“@”开头</translation>
        </message>
        <message>
            <source>Save the layout</source>
            <translation>保存布局</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>名称(&amp;N)：</translation>
        </message>
        <message>
            <source>N&amp;ote:</source>
            <translation>备注(&amp;O)：</translation>
        </message>
        <message>
            <source>Why this version; may be empty</source>
            <translation>此版本的缘由；可留空</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Keeps the layout as a version; commands call it @NAME</source>
            <translation>将布局保存为一个版本；命令中以 @NAME 引用</translation>
        </message>
    </context>
    <context>
        <name>reblock::LibraryVersions</name>
        <message>
            <source>Note on a &amp;version:</source>
            <translation>版本备注(&amp;V)：</translation>
        </message>
        <message>
            <source>Note on &amp;version %1:</source>
            <translation>版本 %1 的备注(&amp;V)：</translation>
        </message>
        <message>
            <source>choose a version first</source>
            <translation>请先选择一个版本</translation>
        </message>
        <message>
            <source>Versions of %1</source>
            <translation>%1 的版本</translation>
        </message>
        <message>
            <source>&amp;Note:</source>
            <translation>备注(&amp;N)：</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>保存时间</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Puts this version in place of the open layout; Ctrl+Z takes it back</source>
            <translation>用此版本替换打开的布局；Ctrl+Z 撤销</translation>
        </message>
    </context>
    <context>
        <name>reblock::LogDock</name>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Log of %1</source>
            <translation>%1 的日志</translation>
        </message>
        <message>
            <source>Select a run to see its log.</source>
            <translation>选择一个运行以查看其日志。</translation>
        </message>
        <message>
            <source>Nothing in this log yet.</source>
            <translation>日志暂无内容。</translation>
        </message>
    </context>
    <context>
        <name>reblock::MainWindow</name>
        <message>
            <source>Started: %1</source>
            <translation>已启动：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n training</source>
            <translation>
                <numerusform>%n 个训练中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n 个运行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) with run folders</source>
            <translation>
                <numerusform>运行文件夹有 %n 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>本页按键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>About Reblock</source>
            <translation>关于 Reblock</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Reblock %1&lt;/h3&gt;&lt;p&gt;Workbench for speech recognizers that reuse one stored block many times.&lt;/p&gt;&lt;p&gt;The window is under the GPL 3; core, engine and command line are under the Apache License 2.0.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Reblock %1&lt;/h3&gt;&lt;p&gt;多次复用同一存储块的语音识别器工作台。&lt;/p&gt;&lt;p&gt;窗口程序采用 GPL 3；核心、引擎和命令行采用 Apache License 2.0。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Reblock</source>
            <translation>Reblock</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Page</source>
            <translation>页面(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>Switches the language</source>
            <translation>切换语言</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Switches the theme</source>
            <translation>切换主题</translation>
        </message>
        <message>
            <source>New run…</source>
            <translation>新建运行…</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>There is no run %1 in this store.</source>
            <translation>此存储中没有运行 %1。</translation>
        </message>
        <message>
            <source>&lt;h3&gt;%1&lt;/h3&gt;%2&lt;h3&gt;Everywhere&lt;/h3&gt;&lt;p&gt;&lt;b&gt;F5&lt;/b&gt; new run · &lt;b&gt;F6&lt;/b&gt; next area · &lt;b&gt;Ctrl+F&lt;/b&gt; filter · &lt;b&gt;Alt+Home&lt;/b&gt; start · &lt;b&gt;Ctrl+1&lt;/b&gt;, &lt;b&gt;Ctrl+2&lt;/b&gt; … pages · &lt;b&gt;F11&lt;/b&gt; full screen&lt;/p&gt;&lt;p&gt;In the table of runs: &lt;b&gt;Space&lt;/b&gt; show or hide · &lt;b&gt;O&lt;/b&gt; only this · &lt;b&gt;Del&lt;/b&gt; delete · &lt;b&gt;Ctrl+Z&lt;/b&gt; brings back&lt;/p&gt;</source>
            <translation>&lt;h3&gt;%1&lt;/h3&gt;%2&lt;h3&gt;全局&lt;/h3&gt;&lt;p&gt;&lt;b&gt;F5&lt;/b&gt; 新建运行 · &lt;b&gt;F6&lt;/b&gt; 下一区域 · &lt;b&gt;Ctrl+F&lt;/b&gt; 筛选 · &lt;b&gt;Alt+Home&lt;/b&gt; 开始页 · &lt;b&gt;Ctrl+1&lt;/b&gt;、&lt;b&gt;Ctrl+2&lt;/b&gt; … 页面 · &lt;b&gt;F11&lt;/b&gt; 全屏&lt;/p&gt;&lt;p&gt;在运行表中：&lt;b&gt;空格&lt;/b&gt; 显示或隐藏 · &lt;b&gt;O&lt;/b&gt; 只看此项 · &lt;b&gt;Del&lt;/b&gt; 删除 · &lt;b&gt;Ctrl+Z&lt;/b&gt; 恢复&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>reblock::Minimap</name>
        <message>
            <source>Minimap</source>
            <translation>小地图</translation>
        </message>
        <message>
            <source>The whole layout with a frame around what is in sight.</source>
            <translation>整个布局，以框标出当前可见部分。</translation>
        </message>
        <message>
            <source>Click or drag to look elsewhere</source>
            <translation>单击或拖动以查看别处</translation>
        </message>
    </context>
    <context>
        <name>reblock::NotationLine</name>
        <message>
            <source>Go there</source>
            <translation>转到该处</translation>
        </message>
        <message>
            <source>Notation</source>
            <translation>记法</translation>
        </message>
        <message>
            <source>A+*12 / A*6</source>
            <translation>A+*12 / A*6</translation>
        </message>
        <message>
            <source>The stacks in the short notation; Enter takes what is typed</source>
            <translation>以简短记法表示的栈；Enter 采用所输入的内容</translation>
        </message>
        <message>
            <source>The notation cannot say this layout: it has options of its own. A notation typed here replaces the stacks</source>
            <translation>记法无法表示此布局：它有自己的选项。在此输入记法会替换各栈</translation>
        </message>
    </context>
    <context>
        <name>reblock::NumberField</name>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>reblock::OptionForm</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>reblock::OptionGroup</name>
        <message numerus="yes">
            <source>%1 (%n changed)</source>
            <translation>
                <numerusform>%1（已改 %n 项）</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::OptionRow</name>
        <message>
            <source>Back to %1</source>
            <translation>恢复为 %1</translation>
        </message>
        <message>
            <source>the layout&apos;s own</source>
            <translation>布局自带值</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>重置 %1</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开启</translation>
        </message>
    </context>
    <context>
        <name>reblock::OutlineModel</name>
        <message>
            <source>%1: no positions yet</source>
            <translation>%1：还没有位置</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <translation>%1：%2，%3</translation>
        </message>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln 个位置</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln stored block(s)</source>
            <translation>
                <numerusform>%Ln 个存储块</numerusform>
            </translation>
        </message>
        <message>
            <source>blocks of their own</source>
            <translation>各自独立的块</translation>
        </message>
        <message>
            <source>%1: %2 ×%3</source>
            <translation>%1：%2 ×%3</translation>
        </message>
        <message>
            <source>%1: %2, grouped</source>
            <translation>%1：%2，已分组</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, shared with %2</source>
            <translation>%1，与 %2 共享</translation>
        </message>
        <message>
            <source>own norms</source>
            <translation>独立归一化</translation>
        </message>
        <message>
            <source>norms of %1</source>
            <translation>归一化取自 %1</translation>
        </message>
        <message>
            <source>frozen</source>
            <translation>已冻结</translation>
        </message>
    </context>
    <context>
        <name>reblock::OutlineView</name>
        <message>
            <source>Outline of the layout</source>
            <translation>布局大纲</translation>
        </message>
    </context>
    <context>
        <name>reblock::PinnedTable</name>
        <message>
            <source>curve</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>EMA</source>
            <translation>EMA</translation>
        </message>
        <message>
            <source>place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Values at the cursor</source>
            <translation>光标处的值</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>reblock::ProblemListView</name>
        <message>
            <source>Valid. Nothing blocks a run.</source>
            <translation>有效，可以运行。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln problem(s) to be fixed before a run</source>
            <translation>
                <numerusform>运行前须修正 %Ln 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
    </context>
    <context>
        <name>reblock::ProblemPane</name>
        <message>
            <source>All kinds (%1)</source>
            <translation>全部类型 (%1)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>no utterance is named here</source>
            <translation>此处没有涉及语句</translation>
        </message>
        <message>
            <source>all of these are excluded already</source>
            <translation>这些已全部排除</translation>
        </message>
        <message>
            <source>From the index alone: the files have not been checked.</source>
            <translation>仅来自索引：尚未检查文件。</translation>
        </message>
        <message>
            <source>The corpus was added again since it was checked.</source>
            <translation>检查之后语料库又被重新添加。</translation>
        </message>
        <message>
            <source>Every file was read, and nothing is wrong.</source>
            <translation>已读取每个文件，没有问题。</translation>
        </message>
        <message>
            <source>The files of this corpus have not been checked yet.</source>
            <translation>尚未检查此语料库的文件。</translation>
        </message>
        <message>
            <source>Check all files</source>
            <translation>检查全部文件</translation>
        </message>
        <message>
            <source>Exclude these</source>
            <translation>排除这些</translation>
        </message>
        <message>
            <source>Leaves all utterances of this list out of new runs; Ctrl+Z takes it back</source>
            <translation>新运行将不使用此列表中的语句；Ctrl+Z 撤销</translation>
        </message>
        <message>
            <source>Kind of finding</source>
            <translation>发现的类型</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>发现</translation>
        </message>
    </context>
    <context>
        <name>reblock::ResultModel</name>
        <message>
            <source>%1, layout %2</source>
            <translation>%1，布局 %2</translation>
        </message>
        <message>
            <source>Newest decode of the test set: error rate, 95 % interval, errors of tokens</source>
            <translation>测试集最近一次解码：错误率、95 % 区间、词元错误数</translation>
        </message>
        <message>
            <source>Lowest error rate of the dev evaluations while training</source>
            <translation>训练中开发集评测的最低错误率</translation>
        </message>
        <message>
            <source>Seconds of audio trained on per second, newest value</source>
            <translation>每秒训练的音频秒数（最新值）</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>Best dev</source>
            <translation>最佳开发集</translation>
        </message>
        <message>
            <source>Test rate</source>
            <translation>测试错误率</translation>
        </message>
        <message>
            <source>Audio s/s</source>
            <translation>音频秒/秒</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>reblock::RunCommands</name>
        <message>
            <source>delete %1</source>
            <translation>删除 %1</translation>
        </message>
        <message>
            <source>there is no earlier selection</source>
            <translation>没有更早的选择</translation>
        </message>
        <message>
            <source>there is no later selection</source>
            <translation>没有更晚的选择</translation>
        </message>
        <message>
            <source>&amp;Start training</source>
            <translation>开始训练(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>继续(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>reblock::RunListModel</name>
        <message>
            <source>step %1</source>
            <translation>第 %1 步</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1，剩余 %2</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>Dev error</source>
            <translation>开发集错误率</translation>
        </message>
        <message>
            <source>Test error</source>
            <translation>测试集错误率</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>排队中</translation>
        </message>
        <message>
            <source>starting</source>
            <translation>启动中</translation>
        </message>
        <message>
            <source>running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>stalled</source>
            <translation>停滞</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>已中断</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>%1 (%2–%3)</source>
            <translation>%1（%2–%3）</translation>
        </message>
        <message>
            <source>Best %1 on the dev set while training (greedy CTC): %2; last: %3</source>
            <translation>训练中开发集最佳%1（贪心 CTC）：%2；最近：%3</translation>
        </message>
        <message>
            <source>word error rate</source>
            <translation>词错误率</translation>
        </message>
        <message>
            <source>character error rate</source>
            <translation>字错误率</translation>
        </message>
        <message>
            <source>%1 on the test set with its 95 % interval: %2</source>
            <translation>测试集%1及其 95 % 区间：%2</translation>
        </message>
        <message>
            <source>Word error rate</source>
            <translation>词错误率</translation>
        </message>
        <message>
            <source>Character error rate</source>
            <translation>字错误率</translation>
        </message>
        <message>
            <source>Not decoded yet: Run menu, Decode test set</source>
            <translation>尚未解码：“运行”菜单，“解码测试集”</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1
Corpus: %2
Folder: %3</source>
            <translation>%1
语料：%2
文件夹：%3</translation>
        </message>
    </context>
    <context>
        <name>reblock::RunSheet</name>
        <message>
            <source>No corpus is registered yet.</source>
            <translation>尚未登记语料。</translation>
        </message>
        <message>
            <source>%1 utterances, %2 of audio, in %3</source>
            <translation>%1 条语音，音频共 %2，位于 %3</translation>
        </message>
        <message>
            <source>Every option has its default.</source>
            <translation>所有选项取默认值。</translation>
        </message>
        <message>
            <source>no corpus is registered yet</source>
            <translation>尚未登记语料</translation>
        </message>
        <message>
            <source>the layout has a fault: %1</source>
            <translation>布局有误：%1</translation>
        </message>
        <message>
            <source>New run</source>
            <translation>新建运行</translation>
        </message>
        <message>
            <source>&amp;Layout (a preset, or notation such as A+*12 / A*6)</source>
            <translation>布局(&amp;L)（预设，或如 A+*12 / A*6 的记法）</translation>
        </message>
        <message>
            <source>&amp;Corpus</source>
            <translation>语料(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Recipe</source>
            <translation>配方(&amp;R)</translation>
        </message>
        <message>
            <source>Makes the run and starts training as a process of its own (Enter)</source>
            <translation>创建运行并以独立进程开始训练 (Enter)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message numerus="yes">
            <source>%Ln utterance(s) excluded</source>
            <translation>
                <numerusform>已排除 %Ln 条语句</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reblock::RunsDock</name>
        <message>
            <source>No runs yet.</source>
            <translation>还没有运行。</translation>
        </message>
        <message>
            <source>New run (F5)</source>
            <translation>新建运行 (F5)</translation>
        </message>
        <message numerus="yes">
            <source>0 of %n match.</source>
            <translation>
                <numerusform>%n 个中有 0 个匹配。</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Filter runs (Ctrl+F)</source>
            <translation>筛选运行 (Ctrl+F)</translation>
        </message>
        <message>
            <source>Filter runs</source>
            <translation>筛选运行</translation>
        </message>
    </context>
    <context>
        <name>reblock::SoundPlayer</name>
        <message>
            <source>no sound output found</source>
            <translation>未找到音频输出</translation>
        </message>
    </context>
    <context>
        <name>reblock::StartPage</name>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Small recognizers from reused blocks</source>
            <translation>用复用的块构建小型识别器</translation>
        </message>
        <message>
            <source>One stored block, used many times, with a small corrector at each use.</source>
            <translation>一个存储块，多次使用，每次使用带一个小校正器。</translation>
        </message>
        <message>
            <source>Pick a layout</source>
            <translation>选择布局</translation>
        </message>
        <message>
            <source>A preset from the papers or your own notation. Parameters and size are shown at once, exactly.</source>
            <translation>论文中的预设，或自己的记法。参数量与大小立即精确显示。</translation>
        </message>
        <message>
            <source>Launch</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Training is a process of its own: it goes on when this window is closed, and it can be stopped and continued without losing a step.</source>
            <translation>训练是独立进程：关闭窗口后仍继续，可随时停止并接着训练，不丢一步。</translation>
        </message>
        <message>
            <source>Watch, score, use</source>
            <translation>观察、评分、使用</translation>
        </message>
        <message>
            <source>Curves appear as the run learns. Decode the test set, then drop an audio file here to read it.</source>
            <translation>曲线随训练实时出现。解码测试集，然后把音频文件拖到这里看文字。</translation>
        </message>
        <message>
            <source>New run…  (F5)</source>
            <translation>新建运行…  (F5)</translation>
        </message>
        <message>
            <source>Opens the sheet in which a run is made (F5)</source>
            <translation>打开新建运行的表单 (F5)</translation>
        </message>
        <message>
            <source>%1: %2 utterances, %3 of audio</source>
            <translation>%1：%2 条语音，音频共 %3</translation>
        </message>
        <message>
            <source>Registering the digits corpus that comes with Reblock…</source>
            <translation>正在登记 Reblock 自带的数字语料…</translation>
        </message>
        <message>
            <source>Ready to train on: %1</source>
            <translation>可用于训练：%1</translation>
        </message>
        <message>
            <source>The digits corpus could not be registered. %1</source>
            <translation>数字语料无法登记。%1</translation>
        </message>
        <message>
            <source>&lt;p&gt;Press &lt;b&gt;F5&lt;/b&gt; to make a run, &lt;b&gt;Ctrl+1&lt;/b&gt; to see your data, &lt;b&gt;Ctrl+2&lt;/b&gt; to draw a layout, &lt;b&gt;Ctrl+3&lt;/b&gt; to watch runs, &lt;b&gt;Ctrl+4&lt;/b&gt; to transcribe audio.&lt;/p&gt;</source>
            <translation>&lt;p&gt;按 &lt;b&gt;F5&lt;/b&gt; 新建运行，&lt;b&gt;Ctrl+1&lt;/b&gt; 查看数据，&lt;b&gt;Ctrl+2&lt;/b&gt; 绘制布局，&lt;b&gt;Ctrl+3&lt;/b&gt; 观察运行，&lt;b&gt;Ctrl+4&lt;/b&gt; 转写音频。&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>reblock::StateStack</name>
        <message>
            <source>Show log</source>
            <translation>显示日志</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>reblock::SweepDialog</name>
        <message>
            <source>Sweep</source>
            <translation>扫描</translation>
        </message>
        <message numerus="yes">
            <source>%n layout(s)</source>
            <translation>
                <numerusform>%n 个布局</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n combination(s)</source>
            <translation>
                <numerusform>%n 种组合</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n combination(s) repeat a layout above</source>
            <translation>
                <numerusform>%n 种得到已有的布局</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not possible: %2</source>
            <translation>%1 不可行：%2</translation>
        </message>
        <message>
            <source>there is no layout</source>
            <translation>没有布局</translation>
        </message>
        <message>
            <source>give the names a beginning</source>
            <translation>请填写名称的开头</translation>
        </message>
        <message>
            <source>From a sweep over %1</source>
            <translation>来自对 %1 的扫描</translation>
        </message>
        <message numerus="yes">
            <source>Saved %n layout(s) under names that begin with %1.</source>
            <translation>
                <numerusform>已保存 %n 个布局，名称以 %1 开头。</numerusform>
            </translation>
        </message>
        <message>
            <source>Sweep over layouts</source>
            <translation>布局扫描</translation>
        </message>
        <message>
            <source>&amp;Names begin with</source>
            <translation>名称开头(&amp;N)</translation>
        </message>
        <message>
            <source>Copy as &amp;TSV</source>
            <translation>复制为 TSV(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Save these layouts</source>
            <translation>保存这些布局(&amp;S)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Layouts of the sweep</source>
            <translation>扫描所得布局</translation>
        </message>
    </context>
    <context>
        <name>reblock::SweepForm</name>
        <message>
            <source>&amp;Stack</source>
            <translation>栈(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Patterns</source>
            <translation>模式(&amp;P)</translation>
        </message>
        <message>
            <source>Stored &amp;blocks</source>
            <translation>存储块(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Correctors</source>
            <translation>校正器(&amp;C)</translation>
        </message>
        <message>
            <source>Corrector posi&amp;tions</source>
            <translation>校正器位置(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Encoder positions</source>
            <translation>编码器位置(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Decoder positions</source>
            <translation>解码器位置(&amp;D)</translation>
        </message>
        <message>
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>Both: the decoder gets half the blocks</source>
            <translation>两者：解码器取一半的块数</translation>
        </message>
        <message>
            <source>Numbers for SEQUENCE, CYCLE, CYCLE-REV and folded, such as 1, 2, 3, 6</source>
            <translation>SEQUENCE、CYCLE、CYCLE-REV 和 folded 的块数，如 1, 2, 3, 6</translation>
        </message>
        <message>
            <source>none, adaptor, linear, step, b64 (bottleneck), r8 (LoRA); empty: as the layout has them</source>
            <translation>none、adaptor、linear、step、b64（瓶颈）、r8 (LoRA)；留空：与布局相同</translation>
        </message>
        <message>
            <source>every position</source>
            <translation>每个位置</translation>
        </message>
        <message>
            <source>every, every-second, first-3, last-2, none-but-last, all-but-last; empty: every position</source>
            <translation>every、every-second、first-3、last-2、none-but-last、all-but-last；留空：每个位置</translation>
        </message>
        <message>
            <source>as the layout has</source>
            <translation>与布局相同</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is not possible here.</source>
            <translation>此处不能使用“%1”。</translation>
        </message>
        <message>
            <source>Give whole numbers, such as 2, 3, 6.</source>
            <translation>请输入整数，如 2, 3, 6。</translation>
        </message>
        <message>
            <source>Correctors are none, adaptor, linear, step, b64 and r8, with any width or rank.</source>
            <translation>校正器可为 none、adaptor、linear、step、b64 和 r8，宽度或秩任意。</translation>
        </message>
    </context>
    <context>
        <name>reblock::SweepModel</name>
        <message>
            <source>The same layout as %1</source>
            <translation>与 %1 是同一布局</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Stacks</source>
            <translation>栈</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>Without reuse</source>
            <translation>相对不复用</translation>
        </message>
        <message>
            <source>Multiply-adds/s</source>
            <translation>乘加/秒</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>块</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Correctors</source>
            <translation>校正器</translation>
        </message>
    </context>
    <context>
        <name>reblock::TaskStrip</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>reblock::TextField</name>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>reblock::TrainPage</name>
        <message>
            <source>No runs selected. Tick runs on the left, or press F5 to start one.</source>
            <translation>未选择运行。请在左侧勾选，或按 F5 新建。</translation>
        </message>
        <message>
            <source>New run…</source>
            <translation>新建运行…</translation>
        </message>
        <message>
            <source>Reading the curves…</source>
            <translation>正在读取曲线…</translation>
        </message>
        <message>
            <source>Waiting for the first step (started %1 ago).</source>
            <translation>等待第一步（已启动 %1）。</translation>
        </message>
        <message>
            <source>%1 has no steps yet: it is %2.</source>
            <translation>%1 还没有任何一步：%2。</translation>
        </message>
        <message>
            <source>None of the selected runs has a step yet.</source>
            <translation>所选运行都还没有任何一步。</translation>
        </message>
        <message>
            <source>%1 runs selected. Drawing the %2 newest.</source>
            <translation>已选 %1 个运行，绘制最新的 %2 个。</translation>
        </message>
        <message>
            <source>%1 stopped: %2</source>
            <translation>%1 已停止：%2</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>导出%1</translation>
        </message>
        <message>
            <source>Wrote %1</source>
            <translation>已写入 %1</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>&lt;p&gt;Faint: values as measured. Line: exponential moving average, corrected for its start. Dots: dev evaluations. Ring: the best one. On the strip above: ▶ resumed, ▮ checkpoint, ▲ warning, ■ end.&lt;/p&gt;</source>
            <translation>&lt;p&gt;浅色：实测值。实线：经起始修正的指数滑动平均。圆点：开发集评测。圆环：最佳值。上方标记：▶ 继续，▮ 检查点，▲ 警告，■ 结束。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&amp;Fit all</source>
            <translation>全部适应(&amp;F)</translation>
        </message>
        <message>
            <source>Next &amp;x axis</source>
            <translation>下一种 x 轴(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Less smoothing</source>
            <translation>减弱平滑(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;More smoothing</source>
            <translation>增强平滑(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Raw traces</source>
            <translation>原始曲线(&amp;R)</translation>
        </message>
        <message>
            <source>Log &amp;y</source>
            <translation>对数 y(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>Draw all</source>
            <translation>全部绘制</translation>
        </message>
        <message>
            <source>Results of the selected runs</source>
            <translation>所选运行的结果</translation>
        </message>
    </context>
    <context>
        <name>reblock::TrainPlots</name>
        <message>
            <source>loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>gradient norm</source>
            <translation>梯度范数</translation>
        </message>
        <message>
            <source>audio seconds per second</source>
            <translation>每秒处理音频秒数</translation>
        </message>
        <message>
            <source>dev error rate, %</source>
            <translation>开发集错误率（%）</translation>
        </message>
        <message>
            <source>dev word error rate, %</source>
            <translation>开发集词错误率（%）</translation>
        </message>
        <message>
            <source>dev character error rate, %</source>
            <translation>开发集字错误率（%）</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>epoch</source>
            <translation>轮</translation>
        </message>
        <message>
            <source>audio heard</source>
            <translation>已学音频</translation>
        </message>
        <message>
            <source>process time</source>
            <translation>进程时间</translation>
        </message>
        <message>
            <source>wall time</source>
            <translation>实际时间</translation>
        </message>
        <message>
            <source>%1, dev</source>
            <translation>%1，开发集</translation>
        </message>
        <message>
            <source>resumed</source>
            <translation>已继续</translation>
        </message>
        <message>
            <source>epoch %1</source>
            <translation>第 %1 轮</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>第 %1 步</translation>
        </message>
    </context>
    <context>
        <name>reblock::TrainToolbar</name>
        <message>
            <source>off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>EMA %1</source>
            <translation>EMA %1</translation>
        </message>
        <message>
            <source>x axis</source>
            <translation>x 轴</translation>
        </message>
        <message>
            <source>What the x axis counts (X: next)</source>
            <translation>x 轴的含义（X：下一种）</translation>
        </message>
        <message>
            <source>smoothing</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Exponential moving average, corrected for its start: s₀ = 0, sₜ = β sₜ₋₁ + (1 − β) yₜ, shown sₜ / (1 − βᵗ). On all points, before any reduction. ([ less, ] more)</source>
            <translation>经起始修正的指数滑动平均：s₀ = 0，sₜ = β sₜ₋₁ + (1 − β) yₜ，显示 sₜ / (1 − βᵗ)。在任何抽取之前对所有点计算。（[ 减弱，] 增强）</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>Values as measured, faint beside the smoothed line (R)</source>
            <translation>实测值，以浅色画在平滑曲线旁 (R)</translation>
        </message>
        <message>
            <source>log y</source>
            <translation>对数 y</translation>
        </message>
        <message>
            <source>Logarithmic y axes (Y: the plot with the focus)</source>
            <translation>对数 y 轴（Y：当前图）</translation>
        </message>
        <message>
            <source>fit</source>
            <translation>适应</translation>
        </message>
        <message>
            <source>All points in view (Home)</source>
            <translation>显示全部数据点 (Home)</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Write the plot with the focus as PNG, PDF or CSV (Ctrl+E)</source>
            <translation>把当前图写成 PNG、PDF 或 CSV (Ctrl+E)</translation>
        </message>
    </context>
    <context>
        <name>reblock::TranscribePage</name>
        <message>
            <source>Started: %1</source>
            <translation>已启动：%1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>no run has a checkpoint yet; train one first (F5)</source>
            <translation>还没有带检查点的运行；请先训练一个 (F5)</translation>
        </message>
        <message>
            <source>These files cannot be transcribed yet: %1.</source>
            <translation>暂时无法转写这些文件：%1。</translation>
        </message>
        <message>
            <source>Audio (%1);;All files (*)</source>
            <translation>音频 (%1);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open audio</source>
            <translation>打开音频</translation>
        </message>
        <message>
            <source>Transcribing…</source>
            <translation>正在转写…</translation>
        </message>
        <message>
            <source>no text is shown</source>
            <translation>没有显示文字</translation>
        </message>
        <message>
            <source>no file is done yet</source>
            <translation>还没有完成的文件</translation>
        </message>
        <message>
            <source>nothing is being transcribed</source>
            <translation>没有正在转写的文件</translation>
        </message>
        <message>
            <source>No run has a checkpoint yet. Train one, then drop audio here.</source>
            <translation>还没有带检查点的运行。先训练一个，再把音频拖到这里。</translation>
        </message>
        <message>
            <source>New run (F5)</source>
            <translation>新建运行 (F5)</translation>
        </message>
        <message>
            <source>Drop audio here (wav, flac, ogg, mp3). Text comes from run %1.</source>
            <translation>把音频拖到这里（wav、flac、ogg、mp3）。文字来自运行 %1。</translation>
        </message>
        <message>
            <source>Open audio…</source>
            <translation>打开音频…</translation>
        </message>
        <message>
            <source>Export text</source>
            <translation>导出文字</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>文本 (*.txt)</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Transcribe</source>
            <translation>转写</translation>
        </message>
        <message>
            <source>&lt;p&gt;Drop audio files or folders anywhere on the window, or press &lt;b&gt;Ctrl+O&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ctrl+Shift+C&lt;/b&gt; copies the text, &lt;b&gt;Ctrl+E&lt;/b&gt; saves all texts, &lt;b&gt;Ctrl+.&lt;/b&gt; stops.&lt;/p&gt;</source>
            <translation>&lt;p&gt;把音频文件或文件夹拖到窗口任意处，或按 &lt;b&gt;Ctrl+O&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ctrl+Shift+C&lt;/b&gt; 复制文字，&lt;b&gt;Ctrl+E&lt;/b&gt; 保存全部文字，&lt;b&gt;Ctrl+.&lt;/b&gt; 停止。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&amp;Text comes from run</source>
            <translation>文字来自运行(&amp;T)</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>复制文字</translation>
        </message>
        <message>
            <source>Export text…</source>
            <translation>导出文字…</translation>
        </message>
        <message>
            <source>Stop transcribing</source>
            <translation>停止转写</translation>
        </message>
        <message>
            <source>Chooses audio files to transcribe (Ctrl+O)</source>
            <translation>选择要转写的音频文件 (Ctrl+O)</translation>
        </message>
        <message>
            <source>The run whose averaged checkpoint writes the text, with its error rate</source>
            <translation>用其平均检查点生成文字的运行及其错误率</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Audio files</source>
            <translation>音频文件</translation>
        </message>
        <message>
            <source>Text with times</source>
            <translation>带时间的文字</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>波形</translation>
        </message>
    </context>
    <context>
        <name>reblock::Transcriber</name>
        <message>
            <source>Stopped on request.</source>
            <translation>已按要求停止。</translation>
        </message>
        <message>
            <source>%1 could not be started. Build or install the program `reblock` beside this window&apos;s.</source>
            <translation>无法启动 %1。请在本窗口程序旁构建或安装程序 `reblock`。</translation>
        </message>
        <message>
            <source>The engine gave no answer for this file. Try it again.</source>
            <translation>引擎没有给出该文件的结果。请重试。</translation>
        </message>
    </context>
    <context>
        <name>reblock::TranscriptModel</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>working</source>
            <translation>转写中</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
    </context>
    <context>
        <name>reblock::UtteranceModel</name>
        <message>
            <source>excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>Utterance</source>
            <translation>语句</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>说话人</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>发现</translation>
        </message>
    </context>
    <context>
        <name>reblock::UtterancePane</name>
        <message>
            <source>peak %1 dB</source>
            <translation>峰值 %1 dB</translation>
        </message>
        <message>
            <source>Choose an utterance above to see and hear it.</source>
            <translation>在上方选择一条语句即可查看和收听。</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>波形</translation>
        </message>
    </context>
    <context>
        <name>reblock::WeightsDialog</name>
        <message>
            <source>Start from a run&apos;s weights</source>
            <translation>以运行的权重为起点</translation>
        </message>
        <message>
            <source>Fork…</source>
            <translation>派生…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>Stored blocks start as</source>
            <translation>存储块的初值</translation>
        </message>
        <message numerus="yes">
            <source>the mean of %n trained position(s)</source>
            <translation>
                <numerusform>%n 个已训练位置的均值</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 block %2</source>
            <translation>%1块 %2</translation>
        </message>
        <message>
            <source>there is no run with a checkpoint</source>
            <translation>没有带检查点的运行</translation>
        </message>
        <message>
            <source>what position %1 used (%2)</source>
            <translation>位置 %1 所用的块（%2）</translation>
        </message>
        <message>
            <source>The layout takes the run&apos;s shape: %1.</source>
            <translation>布局采用该运行的形状：%1。</translation>
        </message>
    </context>
    <context>
        <name>reblock::WindowActions</name>
        <message>
            <source>&amp;New run…</source>
            <translation>新建运行(&amp;N)…</translation>
        </message>
        <message>
            <source>Opens the sheet in which a run is made</source>
            <translation>打开新建运行的表单</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Closes the window; training goes on</source>
            <translation>关闭窗口；训练继续进行</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Earlier selection</source>
            <translation>较早的选择(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Later selection</source>
            <translation>较晚的选择(&amp;L)</translation>
        </message>
        <message>
            <source>Ne&amp;xt area</source>
            <translation>下一区域(&amp;X)</translation>
        </message>
        <message>
            <source>Pre&amp;vious area</source>
            <translation>上一区域(&amp;V)</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>全屏(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Keys of this page</source>
            <translation>本页按键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Reblock</source>
            <translation>关于 Reblock(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Show or hide</source>
            <translation>显示或隐藏(&amp;S)</translation>
        </message>
        <message>
            <source>Shows the run in all plots, or hides it</source>
            <translation>在所有图中显示或隐藏该运行</translation>
        </message>
        <message>
            <source>Show &amp;only this</source>
            <translation>只看此项(&amp;O)</translation>
        </message>
        <message>
            <source>Hides all other runs</source>
            <translation>隐藏所有其他运行</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>继续(&amp;C)</translation>
        </message>
        <message>
            <source>Trains on from the last checkpoint</source>
            <translation>从最近的检查点继续训练</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>停止(&amp;T)</translation>
        </message>
        <message>
            <source>Stops with a checkpoint; Continue goes on from there</source>
            <translation>保存检查点后停止；“继续”会从该处接着训练</translation>
        </message>
        <message>
            <source>&amp;Decode test set</source>
            <translation>解码测试集(&amp;D)</translation>
        </message>
        <message>
            <source>Writes the hypotheses of the test set and scores them</source>
            <translation>生成测试集的识别结果并评分</translation>
        </message>
        <message>
            <source>Transcribe &amp;audio…</source>
            <translation>转写音频(&amp;A)…</translation>
        </message>
        <message>
            <source>Opens audio files on the Transcribe page</source>
            <translation>在“转写”页打开音频文件</translation>
        </message>
        <message>
            <source>Show &amp;log</source>
            <translation>显示日志(&amp;L)</translation>
        </message>
        <message>
            <source>Shows what the run&apos;s processes said</source>
            <translation>显示该运行各进程的输出</translation>
        </message>
        <message>
            <source>Copy &amp;folder&apos;s path</source>
            <translation>复制文件夹路径(&amp;F)</translation>
        </message>
        <message>
            <source>Copies where the run&apos;s files are</source>
            <translation>复制该运行文件所在的位置</translation>
        </message>
        <message>
            <source>De&amp;lete</source>
            <translation>删除(&amp;L)</translation>
        </message>
        <message>
            <source>Moves the run to the trash; Ctrl+Z brings it back</source>
            <translation>把运行移入回收站；Ctrl+Z 恢复</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>筛选(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Fork…</source>
            <translation>派生(&amp;F)…</translation>
        </message>
        <message>
            <source>Makes a run that starts from this one&apos;s weights, also in another layout</source>
            <translation>以此运行的权重为起点创建新运行，也可换用其他布局</translation>
        </message>
    </context>
    <context>
        <name>reblock::WindowUndo</name>
        <message>
            <source>&amp;Undo %1</source>
            <translation>撤销：%1(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>重做：%1(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>nothing has been done yet</source>
            <translation>还没有任何操作</translation>
        </message>
        <message>
            <source>nothing has been undone</source>
            <translation>没有撤销过任何操作</translation>
        </message>
    </context>
</TS>
