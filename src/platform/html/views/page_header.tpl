<div class="page-head">
<div class="page-head-text">
{{#BACK}}<p class="page-back"><a href="{{PATH}}">[[icon:chevron-left]]{{LABEL}}</a></p>{{/BACK}}
<h1>{{TITLE}}</h1>
{{#ABOUT}}<p class="page-newest">{{TEXT}}</p>{{/ABOUT}}
</div>
<div class="page-actions">
{{#PRINT}}<button class="btn" type="button" data-print hidden>[[icon:printer]][[html.header.print]]</button>{{/PRINT}}
{{#ACTION}}<a class="btn btn-primary" href="{{PATH}}">{{ICON:none}}{{LABEL}}</a>{{/ACTION}}
</div>
</div>
