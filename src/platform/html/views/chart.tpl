<figure class="chart">
<figcaption class="sentence">{{SENTENCE}}</figcaption>
<div class="chart-canvas" role="img" aria-label="{{SENTENCE}}" data-chart="{{DATA}}"></div>
</figure>
